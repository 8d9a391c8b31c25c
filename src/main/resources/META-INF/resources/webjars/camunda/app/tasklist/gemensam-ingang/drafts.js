// Drafts of task forms. They are kept on the server for the task's caseworker alone; the browser holds them only in
// memory, and only for the caseworker who wrote them.
import {call} from './server.js';

const BETWEEN_TRIES = 15000;
const GONE = 404;
const UNSAVABLE = new Set([400, GONE, 413]);

const texts = new Map();
const unsaved = new Map();
const sending = new Map();
const failed = new Set();
const listeners = new Map();

function isTask(task) {
  return Boolean(task) && task !== 'undefined' && task !== 'null';
}

function tell(task, state) {
  const listener = listeners.get(task);
  if (listener) {
    listener(state);
  }
}

function pathOf(task) {
  return '/drafts/' + encodeURIComponent(task);
}

async function send(task, text) {
  const response = await call('PUT', pathOf(task), text);
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(problem.message || ''), {status: response.status});
  }
  return response.json();
}

function tryAgainLater(task) {
  setTimeout(() => {
    if (failed.has(task)) {
      save(task, unsaved.get(task));
    }
  }, BETWEEN_TRIES);
}

function fail(task, problem) {
  if (!unsaved.has(task)) {
    return;
  }
  if (problem.status === GONE) {
    unsaved.delete(task);
  }
  if (!UNSAVABLE.has(problem.status)) {
    failed.add(task);
    tryAgainLater(task);
  }
  tell(task, {problem: problem.message, status: problem.status});
}

// One at a time, so that an older text never comes after a newer one; only the newest is sent.
async function sendNewest(task) {
  let saved = null;
  while (unsaved.has(task)) {
    const text = unsaved.get(task);
    try {
      saved = await send(task, text);
    } catch (problem) {
      fail(task, problem);
      return null;
    }
    failed.delete(task);
    if (unsaved.get(task) === text) {
      unsaved.delete(task);
    }
  }
  if (saved) {
    tell(task, saved);
  }
  return saved;
}

// What the form directive reads; a start form has no draft.
export function held(task) {
  return texts.has(task) ? texts.get(task) : null;
}

export function listen(task, listener) {
  listeners.set(task, listener);
  return () => {
    if (listeners.get(task) === listener) {
      listeners.delete(task);
    }
  };
}

// Fetches the draft before the form is built. What could not be saved until now is saved first.
export async function open(task) {
  if (!isTask(task)) {
    return null;
  }
  if (unsaved.has(task) && !await save(task, unsaved.get(task))) {
    return null;
  }
  const response = await call('GET', pathOf(task));
  if (response.status >= 500) {
    throw new Error(String(response.status));
  }
  if (response.status !== 200) {
    texts.delete(task);
    return null;
  }
  const draft = await response.json();
  texts.set(task, JSON.stringify(draft.answers));
  return draft;
}

export function save(task, text) {
  if (!isTask(task)) {
    return Promise.resolve(null);
  }
  unsaved.set(task, text);
  texts.set(task, text);
  if (!sending.has(task)) {
    sending.set(task, sendNewest(task).finally(() => sending.delete(task)));
  }
  return sending.get(task);
}

// When the page is about to go there is no time to wait for what is on its way.
export function saveAtOnce(task, text) {
  unsaved.set(task, text);
  texts.set(task, text);
  send(task, text).then(() => {
    if (unsaved.get(task) === text) {
      unsaved.delete(task);
    }
  }).catch(() => null);
}

// After signing in again.
export function saveUnsaved() {
  return Promise.all([...unsaved].map(([task, text]) => save(task, text)));
}

export function isAnythingLost() {
  return failed.size > 0;
}

// The server removes the draft together with the task.
export function forget(task) {
  texts.delete(task);
  unsaved.delete(task);
  failed.delete(task);
}

export function forgetAll() {
  texts.clear();
  unsaved.clear();
  failed.clear();
}
