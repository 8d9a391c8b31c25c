// Cockpit and Admin have some texts in English in the code; they are put into Swedish where they appear, and nowhere else:
// what people have written is left alone, also when it happens to be one of the texts.
const TYPES = [
  ['Boolean', 'Ja eller nej'],
  ['Date', 'Datum'],
  ['Double', 'Decimaltal'],
  ['File', 'Fil'],
  ['Integer', 'Heltal'],
  ['Long', 'Stort heltal'],
  ['Null', 'Inget'],
  ['Object', 'Objekt'],
  ['Short', 'Litet heltal'],
  ['String', 'Text'],
  ['boolean', 'ja eller nej'],
  ['date', 'datum'],
  ['double', 'decimaltal'],
  ['integer', 'heltal'],
  ['long', 'stort heltal'],
  ['string', 'text']
];

const HIT_POLICIES = [
  ['Hit policy:', 'Gäller:'],
  ['Unique', 'den enda rad som stämmer'],
  ['First', 'den första rad som stämmer'],
  ['Priority', 'den rad som har högst prioritet'],
  ['Any', 'rader som ger samma svar'],
  ['Collect', 'alla rader som stämmer'],
  ['Collect (Sum)', 'summan av rader som stämmer'],
  ['Collect (Min)', 'det lägsta av rader som stämmer'],
  ['Collect (Max)', 'det högsta av rader som stämmer'],
  ['Collect (Count)', 'antalet rader som stämmer'],
  ['Rule order', 'alla rader som stämmer, i tabellens ordning'],
  ['Output order', 'alla rader som stämmer, efter prioritet']
];

const TEXTS = Object.entries({
  '.cam-table thead .actions': [['Actions', 'Åtgärder']],
  '.cam-table thead .state': [['State', 'Läge']],
  '.null-value': [['null', 'inget']],
  '.cam-table .col-type, .input-variable, .output-variable': TYPES,
  '.hit-policy': HIT_POLICIES,
  '.tjs-table .clause': [['When', 'När'], ['And', 'och'], ['Then', 'så'], ['Or', 'eller']],
  '.tjs-table .annotation.header': [['Annotations', 'Förklaring']],
  '.incidents-tab': [
    ['Message is null.', 'Inget meddelande.'],
    ['Failed Job', 'Misslyckat jobb'],
    ['failedExternalTask', 'Misslyckad extern uppgift']
  ],
  '.cam-table .type': [
    ['ROLE', 'Roll'],
    ['UNIT', 'Enhet'],
    ['SYSTEM', 'Systemet'],
    ['timer-transition', 'Tid'],
    ['timer-intermediate-transition', 'Tid'],
    ['timer-start-event', 'Tid'],
    ['timer-start-event-subprocess', 'Tid'],
    ['async-continuation', 'I bakgrunden']
  ],
  '.cam-table .group-type': [['ROLE', 'Roll'], ['UNIT', 'Enhet'], ['SYSTEM', 'Systemet']],
  '.deployment .source': [['package', 'programmet']],
  '.tile-footer .instances': [['No pågående förlopp', 'Inga pågående förlopp']],
  '.sr-only': [['CAM_WIDGET_HEADER_TOGGLE_NAVIGATION', 'Visa eller dölj menyn'], ['Close', 'Stäng']]
}).map(([where, texts]) => [where, new Map(texts)]);

const ATTRIBUTES = new Map([
  ['zoom in', 'Förstora'],
  ['zoom out', 'Förminska'],
  ['reset zoom', 'Visa hela bilden'],
  ['Toggle this section', 'Visa eller dölj avsnittet'],
  ['Suspended Job Definition', 'Pausad jobbtyp'],
  ['Select all', 'Välj alla'],
  ['Powered by bpmn.io', 'Byggt på bpmn.io'],
  ['Input type', 'Frågans typ'],
  ['Input label', 'Frågan'],
  ['Output type', 'Svarets typ'],
  ['Output label', 'Svaret'],
  ['No overlap is possible and all rules are disjoint. Only a single rule can be matched', 'Högst en rad kan stämma'],
  ['Rules may overlap. The first matching rule will be chosen', 'Flera rader kan stämma, den första gäller'],
  ['Rules may overlap. The one with the highest priority will be chosen',
    'Flera rader kan stämma, den med högst prioritet gäller'],
  ['Rules may overlap. Their output have to match', 'Flera rader kan stämma och måste då ge samma svar'],
  ['Collects the values of all matching rules', 'Svaren från alla rader som stämmer']
]);

const PREFIXES = new Map([
  ['Decision name: ', 'Beslutstabell: '],
  ['Input label: ', 'Fråga: '],
  ['Output label: ', 'Svar: ']
]);

const NAMES = ['title', 'aria-label', 'placeholder', 'uib-tooltip'];

function inAttribute(value) {
  const prefix = [...PREFIXES.keys()].find(start => value.startsWith(start));
  return prefix ? PREFIXES.get(prefix) + value.slice(prefix.length) : ATTRIBUTES.get(value);
}

function translateText(node) {
  const text = node.data.trim();
  const parent = text && node.parentElement;
  const found = parent && TEXTS.find(([where, texts]) => texts.has(text) && parent.closest(where));
  const swedish = found && found[1].get(text);
  if (swedish && swedish !== text) {
    node.data = node.data.replace(text, swedish);
  }
}

function translateAttributes(element) {
  NAMES.filter(name => element.hasAttribute(name)).forEach(name => {
    const swedish = inAttribute(element.getAttribute(name));
    if (swedish) {
      element.setAttribute(name, swedish);
    }
  });
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
  [root, ...root.querySelectorAll(NAMES.map(name => '[' + name + ']').join(','))].forEach(translateAttributes);
}

export function translateEngineTexts() {
  document.documentElement.lang = 'sv';
  translate(document.body);
  new MutationObserver(changes => changes.forEach(change => {
    (change.type === 'childList' ? [...change.addedNodes] : [change.target]).forEach(translate);
  })).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: NAMES
  });
}
