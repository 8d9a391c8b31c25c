// Loaded by Tasklist after its own code and before it starts.
import {clear} from './attempt.js';
import {saveWhenThePageGoes} from './autosave.js';
import {backToPage} from './back.js';
import {card, header} from './card.js';
import {caseTab} from './case.js';
import {meetForms} from './form-js.js';
import {translateForms} from './form-texts.js';
import {nextStep} from './next-step.js';
import {signInElsewhere, signOutElsewhere} from './elsewhere.js';
import {formForItsCaseworker} from './own-form.js';
import {errorsInPlainWords} from './plain-words.js';
import {without} from './refused.js';
import {
  forgetBetweenCaseworkers, keepRefusedName, noteRefusedName, saveBeforeSigningOut, waysForOthers
} from './signing-in.js';
import {formsWithCare} from './task-form.js';

const BY_DEADLINE = '[{"sortOrder":"asc","sortBy":"dueDate"}]';

// The search is refused because it would put what somebody typed into the address.
const withoutRefused = without('create-task-action', 'task-action-comment', 'task-detail-history', 'task-search');

// What a filter shows is said beside it: above it lay over the next filter and caught the click.
const saidBesideTheFilter = ['$provide', $provide => {
  $provide.decorator('camTasklistFiltersDirective', ['$delegate', $delegate => {
    const directive = $delegate[0];
    directive.template = directive.template.replace('tooltip-placement="top"', 'tooltip-placement="right"');
    return $delegate;
  }]);
}];

// The cross that takes away what is said, with words for those who do not see it.
const namedCross = ['$provide', $provide => {
  $provide.decorator('notificationsPanelDirective', ['$delegate', $delegate => {
    const directive = $delegate[0];
    directive.template = directive.template.replace('class="close"', 'class="close" aria-label="Stäng meddelandet"');
    return $delegate;
  }]);
}];

const sortByDeadline = ['$rootScope', '$location', ($rootScope, $location) => {
  $rootScope.$on('$locationChangeStart', () => {
    if ($location.path() !== '/login' && !$location.search().sorting) {
      $location.search('sorting', BY_DEADLINE).replace();
    }
  });
}];

// What was said about one task is no longer of use at the next.
const clearAtTheNextTask = ['$rootScope', '$location', 'Notifications', ($rootScope, $location, notifications) => {
  let current = null;
  $rootScope.$on('$locationChangeSuccess', () => {
    const {task} = $location.search();
    if (task && current && task !== current) {
      clear(notifications);
    }
    current = task || current;
  });
}];

window.angular.module('cam.tasklist.custom')
  .config(formsWithCare)
  .config(errorsInPlainWords)
  .config(keepRefusedName)
  .config(saidBesideTheFilter)
  .config(namedCross)
  .config(nextStep)
  .config(waysForOthers)
  .config(signOutElsewhere)
  .config(saveBeforeSigningOut)
  .config(withoutRefused)
  .config(formForItsCaseworker)
  .run(clearAtTheNextTask)
  .run(sortByDeadline)
  .run(forgetBetweenCaseworkers)
  .run(backToPage)
  .run(signInElsewhere);

document.documentElement.lang = 'sv';
document.querySelector('.page-notifications').setAttribute('aria-live', 'polite');
translateForms();
meetForms();
saveWhenThePageGoes();

export default [card, header, caseTab, noteRefusedName];
