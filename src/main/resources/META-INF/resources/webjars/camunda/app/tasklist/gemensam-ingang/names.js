// Who a task is about. The tasks that are drawn together are asked for in one request; the answers live in memory until
// the page is closed or somebody else signs in, so that the automatic refresh neither reads nor logs anything again.
import {call} from './server.js';

let answers = new Map();
let waiting = null;

async function ask(ids) {
  const response = await call('POST', '/tasks/names', JSON.stringify({ids}));
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  const found = await response.json();
  return new Map(found.map(each => [each.task, each]));
}

function nextRequest() {
  if (!waiting) {
    const request = {ids: []};
    request.answer = new Promise(resolve => setTimeout(resolve, 30)).then(() => {
      waiting = null;
      return ask(request.ids);
    });
    waiting = request;
  }
  return waiting;
}

export function about(task) {
  if (!answers.has(task)) {
    const request = nextRequest();
    request.ids.push(task);
    const known = answers;
    known.set(task, request.answer
      .then(found => found.get(task) || null)
      .catch(() => {
        known.delete(task);
        return null;
      }));
  }
  return answers.get(task);
}

export function forgetAll() {
  answers = new Map();
}
