// Saves what is being written by itself: when the caseworker rests, and when they leave the task or the page.
import * as drafts from './drafts.js';
import {answersOf, contentOf, passOnWhatIsTyped} from './form-js.js';

const REST = 3000;
const LONGEST_WAIT = 15000;

const open = new Set();

export function autosave(task, form, mayBeSaved) {
  let kept = contentOf(form);
  let timer = null;
  let waitsSince = null;

  function stopWaiting() {
    clearTimeout(timer);
    timer = null;
    waitsSince = null;
  }

  function take() {
    stopWaiting();
    kept = contentOf(form);
    return answersOf(form);
  }

  function isChanged() {
    return mayBeSaved() && contentOf(form) !== kept;
  }

  function save(send = drafts.save) {
    return isChanged() ? send(task, take()) : Promise.resolve(null);
  }

  const saving = {
    changed() {
      clearTimeout(timer);
      if (!isChanged()) {
        stopWaiting();
        return;
      }
      waitsSince = waitsSince || Date.now();
      timer = setTimeout(save, Math.min(REST, Math.max(0, waitsSince + LONGEST_WAIT - Date.now())));
    },
    save,
    leave(send) {
      passOnWhatIsTyped(form);
      return save(send);
    },
    // Also what has not changed: who presses the button wants to see that it is saved.
    saveAsAsked() {
      return drafts.save(task, take());
    },
    close() {
      open.delete(saving);
      saving.leave();
      stopWaiting();
    }
  };
  form.on('changed', saving.changed);
  open.add(saving);
  return saving;
}

export function saveAll() {
  return Promise.all([...open].map(each => each.leave()));
}

export function saveWhenThePageGoes() {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      saveAll();
    }
  });
  window.addEventListener('pagehide', () => open.forEach(each => each.leave(drafts.saveAtOnce)));
  window.addEventListener('beforeunload', event => {
    if (drafts.isAnythingLost()) {
      event.preventDefault();
    }
  });
}
