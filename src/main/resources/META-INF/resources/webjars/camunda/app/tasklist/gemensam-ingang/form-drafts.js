// The line between a task's form and its buttons that says when its draft was saved. When it was not, the line stays in
// view wherever in the form somebody writes.
import {clockTime, isoDate} from './deadline.js';

function saved(savedAt) {
  const date = new Date(savedAt);
  const day = isoDate(date) === isoDate(new Date()) ? '' : isoDate(date) + ' ';
  return 'Utkast sparat ' + day + clockTime(date) + '. Bara du ser det.';
}

function failed({problem, status}) {
  const cause = problem && status && status !== 401
    ? problem : 'Kontrollera att du är inloggad. Det sparas så snart det går.';
  return 'Utkastet kunde inte sparas. Det du har skrivit finns kvar här. ' + cause;
}

const CHANGED = 'Formuläret har ändrats sedan du öppnade det. Det du har skrivit är sparat och kommer med.';
const REOPEN = 'Öppna det nya formuläret';

const NOT_FETCHED = 'Ditt utkast kunde inte hämtas. Ladda om sidan innan du skriver, så försvinner inget.';

export function draftLine(element, reopen) {
  const line = document.createElement('p');
  line.className = 'gi-draft';
  line.setAttribute('role', 'status');
  element.after(line);

  function say(text, late) {
    line.classList.toggle('gi-late', late);
    // A screen reader reads it again each time it is written, so the same words are written once.
    if (line.textContent !== text && !(line.contains(button) && text.startsWith(CHANGED))) {
      line.textContent = text;
    }
  }

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-primary';
  button.textContent = REOPEN;
  button.addEventListener('click', reopen);

  return {
    show(state) {
      if (state.formChanged) {
        say(CHANGED + ' ', true);
        line.append(button);
      } else if (state.savedAt) {
        say(saved(state.savedAt), false);
      } else {
        say(failed(state), true);
      }
    },
    notFetched() {
      say(NOT_FETCHED, true);
    }
  };
}
