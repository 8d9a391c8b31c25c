// A tab beside the form that leads to the page of the task's case.
import {about} from './names.js';

function paragraph(parent, text) {
  const element = document.createElement('p');
  element.textContent = text;
  parent.appendChild(element);
  return element;
}

async function draw(node, task) {
  node.replaceChildren();
  node.className = 'gi-case-tab';
  const answer = await about(task);
  node.replaceChildren();
  if (!answer || !answer.caseNumber) {
    paragraph(node, 'Uppgiften hör inte till något ärende som du kan öppna.');
    return;
  }
  const link = document.createElement('a');
  link.href = '/arenden/' + encodeURIComponent(answer.caseNumber);
  link.textContent = 'Öppna ärende ' + answer.caseNumber;
  paragraph(node, '').appendChild(link);
  paragraph(node, 'Där finns deltagarens egna ord, vem som är ansvarig, det som har hänt och det som väntar. '
    + 'Därifrån kommer du tillbaka hit. Spara utkast först om du har börjat skriva.');
}

export const caseTab = {
  id: 'gi-case-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Ärendet'},
  render: (node, {taskId}) => {
    draw(node, taskId);
  }
};
