// After a start or a completion: the caseworker's next task in the same case, as a link. The task's name is the model's.
const SAID_FOR = 16000;

function escaped(text) {
  const element = document.createElement('span');
  element.textContent = text;
  return element.innerHTML;
}

function link(task) {
  return `<a href="#/?forceDisplayTask=true&task=${encodeURIComponent(task.id)}">${escaped(task.name)}</a>`;
}

export const nextStep = ['$provide', $provide => {
  $provide.decorator('assignNotification', ['camAPI', 'Notifications', (camAPI, notifications) => parameters => {
    if (!parameters.assignee || !parameters.processInstanceId) {
      return;
    }
    camAPI.resource('task').list(parameters, (problem, found) => {
      const tasks = problem ? [] : found._embedded.task;
      if (tasks.length > 0) {
        notifications.addMessage({
          status: 'Nästa steg för dig i ärendet: ' + tasks.map(link).join(', '),
          unsafe: true,
          duration: SAID_FOR
        });
      }
    });
  }]);
}];
