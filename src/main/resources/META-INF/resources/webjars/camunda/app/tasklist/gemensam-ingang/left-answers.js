// Answers that the caseworker wrote in an earlier version of the form and that fit no question of this one. They can be
// read and copied above the form until the task is completed.
const HEADING = 'Svar som inte har någon fråga längre';
const EXPLANATION = 'Formuläret har ändrats. Kopiera det du vill ha med och klistra in det i en annan fråga. Svaren visas här'
  + ' tills uppgiften är slutförd.';
const COPY = 'Kopiera';
const COPIED = 'Kopierat';

function made(name, text, parent) {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
}

// Where the browser does not let a page copy, the text is marked, so that the keyboard can.
async function copy(field, button) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = COPIED;
  } catch (refused) {
    field.focus();
  }
}

function row({question, answer}, number, parent) {
  const id = 'gi-left-' + number;
  const label = made('label', question, parent);
  label.htmlFor = id;
  const field = made('textarea', answer, parent);
  field.id = id;
  field.readOnly = true;
  field.rows = Math.min(6, answer.split('\n').length + 1);
  const button = made('button', COPY, parent);
  button.type = 'button';
  button.className = 'btn btn-default';
  button.setAttribute('aria-describedby', id + '-question');
  label.id = id + '-question';
  button.addEventListener('click', () => copy(field, button));
}

export function leftAnswers(element, left) {
  if (left.length === 0) {
    return;
  }
  const panel = document.createElement('section');
  panel.className = 'gi-left';
  const heading = made('h3', HEADING, panel);
  heading.id = 'gi-left-heading';
  panel.setAttribute('aria-labelledby', heading.id);
  made('p', EXPLANATION, panel);
  left.forEach((each, number) => row(each, number, panel));
  element.before(panel);
}
