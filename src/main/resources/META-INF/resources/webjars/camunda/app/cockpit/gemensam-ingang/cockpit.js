import {signInElsewhere, signOutElsewhere} from '../../tasklist/gemensam-ingang/elsewhere.js';

// The program refuses the count of tasks by group, because every task has a named caseworker; so it is not asked for.
const withoutCountByGroup = ['$provide', $provide => {
  $provide.decorator('camAPI', ['$delegate', api => {
    const resource = api.resource;
    api.resource = (...name) => {
      const found = resource.apply(api, name);
      if (name[0] === 'task-report') {
        found.countByCandidateGroup = () => {};
      }
      return found;
    };
    return api;
  }]);
}];

window.angular.module('cam.cockpit.custom').config(signOutElsewhere).config(withoutCountByGroup).run(signInElsewhere);
