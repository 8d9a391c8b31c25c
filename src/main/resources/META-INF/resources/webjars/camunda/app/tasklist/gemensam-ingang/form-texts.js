// form-js has its texts in English in the code; they are put into Swedish where they appear.
import {understandTypedDays} from './typed-days.js';

const TEXTS = new Map([
  ['Field is required.', 'Frågan måste besvaras.'],
  ['Value is not a number.', 'Skriv ett tal.'],
  ['Date and time must both be entered.', 'Fyll i både datum och tid.'],
  ['Field must be a valid email.', 'Skriv en e-postadress, till exempel namn@exempel.se.'],
  ['Select', 'Välj'],
  ['Search', 'Sök'],
  ['No results', 'Inga träffar'],
  ['All values selected', 'Alla är valda'],
  ['Nothing to show.', 'Inget att visa.'],
  ['No content to show.', 'Inget att visa.'],
  ['Add new', 'Lägg till'],
  ['Collapse', 'Visa färre'],
  ['Skip to search', 'Gå till sökning']
]);

const PATTERNS = [
  [/^Field must have maximum length of (\d+)\.$/, (all, number) => 'Skriv högst ' + number + ' tecken.'],
  [/^Field must have minimum length of (\d+)\.$/, (all, number) => 'Skriv minst ' + number + ' tecken.'],
  [/^Field must have maximum value of (-?[\d.]+)\.$/, (all, number) => 'Skriv högst ' + number + '.'],
  [/^Field must have minimum value of (-?[\d.]+)\.$/, (all, number) => 'Skriv lägst ' + number + '.'],
  [/^Field must match pattern .*\.$/, () => 'Skriv svaret på det sätt som frågan beskriver.'],
  [/^Please enter a valid value\. .*$/, () => 'Skriv ett giltigt värde.'],
  [/^Click to sort by (.+) ascending$/, (all, column) => 'Sortera stigande efter ' + column],
  [/^Click to sort by (.+) descending$/, (all, column) => 'Sortera fallande efter ' + column],
  [/^Expand all \((\d+)\)$/, (all, number) => 'Visa alla (' + number + ')']
];

const ATTRIBUTES = new Map([
  ['Remove tag', 'Ta bort'],
  ['Increment', 'Öka'],
  ['Decrement', 'Minska'],
  ['Previous page', 'Föregående sida'],
  ['Next page', 'Nästa sida'],
  ['Click to remove sorting', 'Ta bort sorteringen'],
  ['Search', 'Sök'],
  ['hh:mm ?m', 'tt:mm'],
  ['hh:mm', 'tt:mm'],
  ['Year', 'År'],
  ['Month', 'Månad'],
  ['Hour', 'Timme'],
  ['Minute', 'Minut'],
  ['Form', 'Formulär']
]);

// Labels and answers are written by people and are left alone, also when they happen to be one of the texts.
const OURS = '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-repeat-render-footer, '
  + '.fjs-repeat-render-add, .fjs-table-empty, .fjs-taglist-skip-link, .fjs-select-display, .fjs-table-body';

const CALENDAR = {
  firstDayOfWeek: 1,
  weekAbbreviation: 'v',
  rangeSeparator: ' till ',
  scrollTitle: 'Rulla för att ändra',
  toggleTitle: 'Klicka för att byta',
  time_24hr: true,
  weekdays: {
    shorthand: ['sön', 'mån', 'tis', 'ons', 'tor', 'fre', 'lör'],
    longhand: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag']
  },
  months: {
    shorthand: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    longhand: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober',
      'november', 'december']
  }
};

export function swedish(text) {
  const trimmed = text.trim();
  if (TEXTS.has(trimmed)) {
    return TEXTS.get(trimmed);
  }
  const pattern = PATTERNS.find(([expression]) => expression.test(trimmed));
  return pattern ? trimmed.replace(pattern[0], pattern[1]) : null;
}

function translateText(node) {
  const parent = node.parentElement;
  const translated = parent && parent.closest(OURS) ? swedish(node.data) : null;
  if (translated && translated !== node.data) {
    node.data = translated;
  }
}

function translateAttributes(element) {
  ['aria-label', 'title', 'placeholder'].forEach(name => {
    const value = element.getAttribute(name);
    const translated = value && (ATTRIBUTES.get(value) || swedish(value));
    if (translated && translated !== value) {
      element.setAttribute(name, translated);
    }
  });
}

function translateCalendar(element) {
  const calendar = element._flatpickr;
  if (calendar && !calendar.isSwedish) {
    calendar.isSwedish = true;
    calendar.set('locale', CALENDAR);
    understandTypedDays(calendar);
  }
}

function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
  [root, ...root.querySelectorAll('[aria-label], [title], [placeholder]')].forEach(translateAttributes);
  [root, ...root.querySelectorAll('input')].forEach(translateCalendar);
}

function inForm(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element && element.closest('.fjs-container, .flatpickr-calendar');
}

export function translateForms() {
  new MutationObserver(changes => changes.forEach(change => {
    [change.target, ...change.addedNodes].filter(inForm).forEach(translate);
  })).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['aria-label', 'title', 'placeholder']
  });
}
