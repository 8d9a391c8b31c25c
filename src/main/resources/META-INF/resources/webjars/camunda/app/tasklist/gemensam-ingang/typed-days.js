// Days as they are typed. Every way of writing that can only mean one day is understood; any other is said to be wrong
// and stays where it was typed, since the calendar would make another day of it.
import {datedField, formAround, mark, meetValidation} from './form-js.js';

// The calendar empties its field when it has not understood, some time after it asked.
const UNTIL_DRAWN = 60;
const EARLIEST_YEAR = 1900;

const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})(?: +|\2)(\d{4})$/;

const UNREAD = 'Skriv dagen som år, månad och dag, till exempel 2026-11-24.';
const PASSED = 'Dagen har redan varit. Skriv i dag eller en senare dag.';

const unread = new WeakMap();

function day(year, month, date) {
  const read = new Date(year, month - 1, date);
  const isReal = read.getMonth() === month - 1 && read.getDate() === date;
  return isReal && year >= EARLIEST_YEAR ? read : null;
}

// With strokes and a year last, who writes 05/11/2026 may mean either month.
function isMonthFirst([separator, first, second], text) {
  return separator !== '.' && !text.includes(' ') && first !== second && first <= 12;
}

export function dayIn(text) {
  const trimmed = text.trim();
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) {
    return day(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  }
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (!dayFirst || isMonthFirst([dayFirst[2], Number(dayFirst[1]), Number(dayFirst[3])], trimmed)) {
    return null;
  }
  return day(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
}

function wrongWith(read, calendar) {
  if (!read) {
    return UNREAD;
  }
  return calendar.config.minDate && read < calendar.config.minDate ? PASSED : null;
}

// A day that is chosen in the calendar takes the place of what was typed.
function isUnread(input) {
  return unread.has(input) && input._flatpickr.selectedDates.length === 0;
}

function say(input, text, message) {
  unread.set(input, message);
  setTimeout(() => {
    const form = formAround(input);
    const field = form && datedField(form, input);
    if (field && isUnread(input)) {
      input.value = input.value || text;
      mark(form, [[field.id, [message]]]);
    }
  }, UNTIL_DRAWN);
}

// Also when the form is handed in: what is not understood is no answer, and must not go unnoticed.
meetValidation((form, id) => {
  const input = form._container.querySelector('input[id$="-' + CSS.escape(id) + '-date"]');
  return input && isUnread(input) ? [unread.get(input)] : [];
});

export function understandTypedDays(calendar) {
  const {input} = calendar;
  calendar.config.parseDate = text => {
    const read = dayIn(text);
    const message = wrongWith(read, calendar);
    if (message) {
      say(input, text, message);
      return undefined;
    }
    unread.delete(input);
    return read;
  };
  // The calendar empties its field with an event of its own; what a person does is trusted.
  input.addEventListener('input', event => {
    if (event.isTrusted || input.value !== '') {
      unread.delete(input);
    }
  });
  calendar.set('dateFormat', 'Y-m-d');
  input.setAttribute('placeholder', 'åååå-mm-dd');
}
