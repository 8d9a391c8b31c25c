// Drafts of task forms. They are kept on the server for the task's caseworker alone; the browser holds them only in
// memory, and only for the caseworker who wrote them.
import {call} from './server.js';

const texts = new Map();
const unsaved = new Map();
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
    throw new Error(problem.detail || '');
  }
  return (await response.json()).savedAt;
}

// What the form directive reads; a start form has no draft.
export function held(task) {
  return texts.has(task) ? texts.get(task) : null;
}

export function listen(task, listener) {
  listeners.set(task, listener);
}

// Fetches the draft before the form is built. What an expired sign-in kept from being saved is saved now.
export async function open(task) {
  if (!isTask(task)) {
    return null;
  }
  if (unsaved.has(task)) {
    const savedAt = await save(task, unsaved.get(task));
    return savedAt ? {savedAt} : null;
  }
  const response = await call('GET', pathOf(task));
  if (response.status !== 200) {
    texts.delete(task);
    return null;
  }
  const draft = await response.json();
  texts.set(task, JSON.stringify(draft.answers));
  return draft;
}

export async function save(task, text) {
  if (!isTask(task)) {
    return null;
  }
  unsaved.set(task, text);
  texts.set(task, text);
  try {
    const savedAt = await send(task, text);
    unsaved.delete(task);
    tell(task, {savedAt});
    return savedAt;
  } catch (problem) {
    tell(task, {problem: problem.message});
    return null;
  }
}

// The server removes the draft together with the task.
export function forget(task) {
  texts.delete(task);
  unsaved.delete(task);
}

export function forgetAll() {
  texts.clear();
  unsaved.clear();
}
