// Errors as caseworkers read them, without the names that Tasklist's own parts have for each other.
const PARTS = /^(<[^>]*> <- )+/;
const TASK = /^<task> <- /;
const MISSING = 'Det du söker finns inte';

function plain(message) {
  const words = message.replace(PARTS, '');
  return TASK.test(message) && words.startsWith(MISSING) ? 'Uppgiften är redan klar eller finns inte.' : words;
}

export const errorsInPlainWords = ['$provide', $provide => {
  $provide.decorator('Notifications', ['$delegate', notifications => {
    const {addError} = notifications;
    notifications.addError = error => {
      if (PARTS.test(error.message || '')) {
        Object.assign(error, {status: plain(error.message), message: ''});
      }
      return addError.call(notifications, error);
    };
    return notifications;
  }]);
}];
