// What happens when a form is handed in: old errors go, a refused text is kept as a draft, and success is said.
const SAID_FOR = 8000;

// Tasklist shows nothing for this one: what is wrong is said at each question.
const PREVENTED = {message: 'camForm submission prevented'};

export function clear(notifications) {
  notifications.notifications.slice().forEach(notification => {
    delete notification.scope;
    notifications.clear(notification);
  });
}

function reasonsOf(problem) {
  const {body} = problem.response || {};
  return body && Array.isArray(body.reasons) ? body.reasons : [];
}

// Hands in with the given completion, which answers with a problem or with nothing. A problem is an error from the
// server, or what the form itself found wrong.
export function attempt(complete, notifications, {begin, refused, completed}) {
  return answer => {
    clear(notifications);
    begin();
    complete((problem, result) => {
      if (!problem) {
        answer(null, result);
        completed();
      } else if (problem instanceof Error) {
        answer(problem);
        refused(reasonsOf(problem), problem.status);
      } else {
        answer(PREVENTED);
        refused([]);
      }
    });
  };
}

export function sayCompleted(notifications) {
  notifications.addMessage({status: 'Klart. Uppgiften är slutförd.', duration: SAID_FOR});
}
