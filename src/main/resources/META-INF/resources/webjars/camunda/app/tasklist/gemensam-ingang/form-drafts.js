// Makes Tasklist's form wait for the draft on the server, and says when a draft was saved and when it was not.
import * as drafts from './drafts.js';
import {clockTime, isoDate} from './deadline.js';

function saved(savedAt) {
  const date = new Date(savedAt);
  const day = isoDate(date) === isoDate(new Date()) ? '' : isoDate(date) + ' ';
  return 'Utkast sparat ' + day + clockTime(date) + '. Bara du ser det.';
}

function failed(problem) {
  return 'Utkastet kunde inte sparas. ' + (problem || 'Kontrollera att du är inloggad och försök igen.');
}

function statusLine(element) {
  const status = document.createElement('p');
  status.className = 'gi-draft';
  status.setAttribute('role', 'status');
  element.after(status);
  return status;
}

function show(status, state) {
  status.textContent = state.savedAt ? saved(state.savedAt) : failed(state.problem);
  status.classList.toggle('gi-late', !state.savedAt);
}

function linkAfterDraft(link) {
  return function (scope, element, attributes, form) {
    const task = form.getParams().taskId;
    const status = statusLine(element[0]);
    let gone = false;
    scope.$on('$destroy', () => {
      gone = true;
    });
    drafts.listen(task, state => {
      show(status, state);
      if (!state.savedAt) {
        form.notifyFormDirty(true);
      }
    });
    drafts.open(task).catch(() => null).then(draft => {
      if (gone) {
        return;
      }
      if (draft) {
        show(status, draft);
      }
      scope.$applyAsync(() => link(scope, element, attributes, form));
    });
  };
}

export const draftsOnServer = ['$provide', $provide => {
  $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', $delegate => {
    const directive = $delegate[0];
    const link = linkAfterDraft(directive.link);
    directive.compile = () => link;
    return $delegate;
  }]);
}];
