// Loaded by Tasklist after its own code and before it starts.
import {backToPage} from './back.js';
import {card, header} from './card.js';
import {caseTab} from './case.js';
import * as drafts from './drafts.js';
import {draftsOnServer} from './form-drafts.js';
import {translateForms} from './form-texts.js';
import * as names from './names.js';
import {formForItsCaseworker} from './own-form.js';

// What the engine offers and this program refuses, or what would put what somebody typed into the address.
const REFUSED = new Set(['create-task-action', 'task-action-comment', 'task-detail-history', 'task-search']);

const BY_DEADLINE = '[{"sortOrder":"asc","sortBy":"dueDate"}]';

const withoutRefused = ['$provide', $provide => {
  $provide.decorator('Views', ['$delegate', views => {
    const getProviders = views.getProviders;
    views.getProviders = (...options) =>
      getProviders.apply(views, options).filter(provider => !REFUSED.has(provider.id));
    return views;
  }]);
}];

const sortByDeadline = ['$rootScope', '$location', ($rootScope, $location) => {
  $rootScope.$on('$locationChangeStart', () => {
    if ($location.path() !== '/login' && !$location.search().sorting) {
      $location.search('sorting', BY_DEADLINE).replace();
    }
  });
}];

// The page outlives a sign-out, so nothing of one caseworker may be left in memory for the next.
const forgetBetweenCaseworkers = ['$rootScope', $rootScope => {
  let current = null;
  $rootScope.$on('authentication.changed', (event, authentication) => {
    const next = authentication && authentication.name;
    if (next && next !== current) {
      if (current) {
        drafts.forgetAll();
        names.forgetAll();
      }
      current = next;
    }
  });
  $rootScope.$on('authentication.logout.success', () => {
    drafts.forgetAll();
    names.forgetAll();
  });
}];

window.angular.module('cam.tasklist.custom')
  .config(draftsOnServer)
  .config(withoutRefused)
  .config(formForItsCaseworker)
  .run(sortByDeadline)
  .run(forgetBetweenCaseworkers)
  .run(backToPage);

document.documentElement.lang = 'sv';
translateForms();

export default [card, header, caseTab];
