// What a caseworker needs to see of a task: who, which case and when it must be done.
import {about} from './names.js';
import {deadline} from './deadline.js';

function line(parent, name) {
  const element = document.createElement('p');
  element.className = name;
  parent.appendChild(element);
  return element;
}

function nameOf(answer) {
  return answer.name + (answer.birthYear ? ', född ' + answer.birthYear : '');
}

async function fill(task, who, caseNumber) {
  const answer = await about(task);
  who.textContent = answer && answer.name ? nameOf(answer) : '';
  who.hidden = !who.textContent;
  caseNumber.textContent = answer && answer.caseNumber ? 'Ärende ' + answer.caseNumber : '';
}

function draw(node, task) {
  node.replaceChildren();
  if (!task) {
    return;
  }
  const who = line(node, 'gi-who');
  const caseNumber = line(node, 'gi-case');
  const due = line(node, 'gi-due');
  who.hidden = true;
  const {late, text} = deadline(task, new Date());
  due.textContent = text;
  due.classList.toggle('gi-late', late);
  fill(task.id, who, caseNumber);
}

function follow(node, scope) {
  const key = () => scope.task && scope.task.id + '|' + scope.task.due;
  scope.$watch(key, () => draw(node, scope.task));
}

export const card = {
  id: 'gi-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, api, scope) => {
    node.className = 'gi-card';
    follow(node, scope);
  }
};

export const header = {
  id: 'gi-header',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render: (node, api, scope) => {
    node.className = 'gi-header';
    follow(node, scope);
  }
};
