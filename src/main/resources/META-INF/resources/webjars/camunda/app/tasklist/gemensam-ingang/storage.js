// No case data in the browser's storage. Translations are the only thing that Tasklist may keep between visits; whatever
// else it wants to keep lives in memory until the page is closed, and form drafts go to the server.
import * as drafts from './drafts.js';

const KEPT_IN_BROWSER = new Set(['camunda-web']);
const DRAFT = 'camunda-form:';

const memory = new Map();

function isDraft(key) {
  return key.startsWith(DRAFT);
}

function taskOf(key) {
  return key.slice(DRAFT.length);
}

function removeLeftovers(storage, removeItem) {
  Object.keys(storage)
    .filter(key => !KEPT_IN_BROWSER.has(key))
    .forEach(key => removeItem.call(storage, key));
}

export function guardStorage() {
  const {getItem, setItem, removeItem, clear} = Storage.prototype;
  [window.localStorage, window.sessionStorage].forEach(storage => removeLeftovers(storage, removeItem));

  Storage.prototype.getItem = function (name) {
    const key = String(name);
    if (isDraft(key)) {
      return drafts.held(taskOf(key));
    }
    if (KEPT_IN_BROWSER.has(key)) {
      return getItem.call(this, key);
    }
    return memory.has(key) ? memory.get(key) : null;
  };
  Storage.prototype.setItem = function (name, value) {
    const key = String(name);
    if (isDraft(key)) {
      drafts.save(taskOf(key), String(value));
    } else if (KEPT_IN_BROWSER.has(key)) {
      setItem.call(this, key, value);
    } else {
      memory.set(key, String(value));
    }
  };
  Storage.prototype.removeItem = function (name) {
    const key = String(name);
    if (isDraft(key)) {
      drafts.forget(taskOf(key));
    } else if (KEPT_IN_BROWSER.has(key)) {
      removeItem.call(this, key);
    } else {
      memory.delete(key);
    }
  };
  Storage.prototype.clear = function () {
    memory.clear();
    clear.call(this);
  };
}
