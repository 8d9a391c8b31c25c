// Where people sign in with the identity provider, the web application's own form signs nobody in.
import {call} from './server.js';

const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const isElsewhere = fetch(ROOT + '/gemensam-ingang/sign-in', {credentials: 'same-origin', cache: 'no-store'})
  .then(answer => answer.json())
  .then(way => way.elsewhere, () => false);

// Opened anew, the page leads to the provider and back.
export const signInElsewhere = ['$rootScope', $rootScope => {
  $rootScope.$on('authentication.login.required', () => {
    isElsewhere.then(elsewhere => elsewhere && location.reload());
  });
}];

// Who signs out here is signed out of the provider too, or the next one at the machine would be let in as them.
export const signOutElsewhere = ['$provide', $provide => {
  $provide.decorator('AuthenticationService', ['$delegate', '$q', ($delegate, $q) => {
    const {logout} = $delegate;
    const leave = () => call('POST', '/sign-out')
      .then(answer => answer.json())
      .then(({address}) => location.assign(address));
    $delegate.logout = () =>
      $q.when(isElsewhere).then(elsewhere => elsewhere ? $q.when(leave()) : logout.call($delegate));
    return $delegate;
  }]);
}];
