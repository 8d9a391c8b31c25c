// Loaded by Cockpit after its own code and before it starts.
import {signInElsewhere, signOutElsewhere} from '../../tasklist/gemensam-ingang/elsewhere.js';
import {translateForms} from '../../tasklist/gemensam-ingang/form-texts.js';
import {without} from '../../tasklist/gemensam-ingang/refused.js';
import {swedishCalendars, swedishTimes} from './calendars.js';
import {translateEngineTexts} from './engine-texts.js';

// The program refuses lists without an end.
const MOST_VERSIONS = 2000;

// What the engine offers and this program refuses: the models and their own deadlines move a case, nobody else does.
const withoutRefused = without(
  'add-variable-action',
  'bulk-job-definition-override-job-priority-action',
  'cancel-process-instance-action',
  'decision-instances-table',
  'delete-deployment',
  'external-tasks-process-instance-runtime',
  'increase-incident-external-task-retry',
  'job-definition-override-job-priority-action',
  'update-suspension-state',
  'update-suspension-state-action'
);

const onlyWhatIsAnswered = ['$provide', $provide => {
  $provide.decorator('camAPI', ['$delegate', api => {
    const resource = api.resource;
    api.resource = (...name) => {
      const found = resource.apply(api, name);
      if (name[0] === 'task-report') {
        // Every task has a named caseworker, so there is nothing to count by group.
        found.countByCandidateGroup = () => {};
      }
      if (name[0] === 'decision-definition' && !found.isBounded) {
        const list = found.list;
        found.list = (parameters, done) => list.call(found, {maxResults: MOST_VERSIONS, ...parameters}, done);
        found.isBounded = true;
      }
      return found;
    };
    return api;
  }]);
}];

// How long what has ended is kept is said in the model.
const keptAsTheModelSays = ['$provide', $provide => {
  $provide.decorator('timeToLiveDirective', ['$delegate', directives => {
    const directive = directives[0];
    directive.template = directive.template.replace(/<a [^>]*>/, '<span>').replace('</a>', '</span>');
    return directives;
  }]);
}];

swedishCalendars(window.angular.module('cam.cockpit.custom'))
  .config(signOutElsewhere)
  .config(swedishTimes)
  .config(onlyWhatIsAnswered)
  .config(withoutRefused)
  .config(keptAsTheModelSays)
  .run(signInElsewhere);

translateEngineTexts();
translateForms();
