// Tasklist's form as caseworkers need it: it waits for the draft on the server, loses nothing of what is written, and
// says what must be mended where it must be mended.
import {attempt, sayCompleted} from './attempt.js';
import {autosave} from './autosave.js';
import * as drafts from './drafts.js';
import {draftLine} from './form-drafts.js';
import {leftAnswers} from './left-answers.js';
import {whenBuilt} from './form-js.js';
import {mending} from './mending.js';

const REMOVED = 'Uppgiften finns inte längre';
const CHANGED_MEANWHILE = 409;
const KEEP = 'Den är redan avslutad, till exempel i ett annat fönster. Kopiera det du vill behålla av det du skrev.';

// A form that starts a case has no task, and so no draft.
const NO_DRAFT = {
  begin() {},
  refused() {},
  completed() {},
  isSaved: false
};

// Tasklist takes the task away from its scope before the form goes, so what was written while the task was the
// caseworker's may be saved also then. The server has the last word.
function writable(scope) {
  let isOwn = false;
  scope.$watch('options.disableForm', isDisabled => {
    isOwn = isOwn || isDisabled === false;
  });
  return () => isOwn && !scope.taskRemoved;
}

function draftOf(task, element, scope, form, notifications) {
  const line = draftLine(element, reopen);
  let isHandedIn = false;
  let isFetched = false;
  let saving = null;
  const isWritable = writable(scope);

  // The whole page, since Tasklist holds on to the form that it has read.
  async function reopen() {
    if (await saving.saveAsAsked()) {
      location.reload();
    }
  }

  const deaf = drafts.listen(task, state => {
    line.show(state);
    form.notifyFormDirty(!state.savedAt);
  });
  return {
    isSaved: true,
    async fetch() {
      try {
        const draft = await drafts.open(task);
        isFetched = true;
        if (draft) {
          line.show(draft);
          leftAnswers(element, draft.left || []);
        }
      } catch (problem) {
        line.notFetched();
      }
    },
    built(content) {
      saving = autosave(task, content, () => isFetched && !isHandedIn && isWritable());
    },
    saveAsAsked() {
      form.notifyFormDirty(false);
      saving.saveAsAsked();
    },
    begin() {
      isHandedIn = true;
    },
    refused(status) {
      isHandedIn = false;
      if (status === CHANGED_MEANWHILE) {
        saving.saveAsAsked();
      } else {
        saving.save();
      }
    },
    completed() {
      sayCompleted(notifications);
    },
    close() {
      deaf();
      if (saving) {
        saving.close();
      }
    }
  };
}

// Tasklist's form, with its ways to validate, to save and to complete led through ours.
function led(form, notifications, draft, mends) {
  return Object.create(form, {
    notifyFormValidated: {
      value: isWrong => form.notifyFormValidated(mends.current ? mends.current.isWrong() : isWrong)
    },
    registerSaveHandler: {
      value: save => form.registerSaveHandler(draft.isSaved ? draft.saveAsAsked : save)
    },
    registerCompletionHandler: {
      value: complete => form.registerCompletionHandler(attempt(complete, notifications, {
        begin: draft.begin,
        completed: draft.completed,
        refused(reasons, status) {
          draft.refused(status);
          mends.current.refuse(reasons);
          if (reasons.length === 0) {
            mends.current.lead();
          }
        }
      }))
    }
  });
}

function linkLed(link, notifications, [scope, element, attributes, form], draft) {
  const mends = {current: null};
  const ours = led(form, notifications, draft, mends);
  whenBuilt(element[0], content => {
    if (draft.isSaved) {
      draft.built(content);
    }
    mends.current = mending(element[0], content, () => ours.notifyFormValidated());
  });
  scope.$on('$destroy', () => {
    if (mends.current) {
      mends.current.close();
    }
  });
  link(scope, element, attributes, ours);
}

function linkWithCare(link, notifications) {
  return (...parts) => {
    const [scope, element, , form] = parts;
    const task = form.getParams().taskId;
    if (!task) {
      linkLed(link, notifications, parts, NO_DRAFT);
      return;
    }
    const draft = draftOf(task, element[0], scope, form, notifications);
    let gone = false;
    scope.$on('$destroy', () => {
      gone = true;
      draft.close();
    });
    scope.$on('taskremoved', () => notifications.addError({status: REMOVED, message: KEEP, scope}));
    draft.fetch().then(() => {
      if (!gone) {
        scope.$applyAsync(() => linkLed(link, notifications, parts, draft));
      }
    });
  };
}

export const formsWithCare = ['$provide', $provide => {
  $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', 'Notifications', ($delegate, notifications) => {
    const directive = $delegate[0];
    const link = linkWithCare(directive.link, notifications);
    directive.compile = () => link;
    return $delegate;
  }]);
}];
