// The form library inside Tasklist. Tasklist keeps its forms to itself, so they are met where the library builds them.
// What begins with an underscore is the library's own; browser tests hold it against this exact version.
const LIBRARY = 57661;

const awaited = new WeakMap();
const built = new WeakMap();
const validations = [];

function library() {
  let found = null;
  window.webpackChunkcamunda_bpm_webapp.push([['gemensam-ingang'], {}, load => {
    found = load(LIBRARY);
  }]);
  return found;
}

// Every way to validate, at a change and when the form is handed in, goes through this one.
function validateAlso(form) {
  const validator = form.get('validator');
  const {validateFieldInstance} = validator;
  validator.validateFieldInstance = (instance, value) => {
    const ours = validations.flatMap(wrong => wrong(form, instance.id));
    return ours.length > 0 ? ours : validateFieldInstance.call(validator, instance, value);
  };
}

// Answers with what is wrong in the field of that id, before the library looks.
export function meetValidation(validation) {
  validations.push(validation);
}

export function formAround(element) {
  const container = element.closest('.fjs-container');
  return container && built.get(container);
}

export function meetForms() {
  const {prototype} = library().Form;
  const {importSchema} = prototype;
  prototype.importSchema = async function (...content) {
    if (!built.has(this._container)) {
      built.set(this._container, this);
      validateAlso(this);
    }
    const imported = await importSchema.apply(this, content);
    const met = awaited.get(this._container.parentNode);
    if (met) {
      met(this);
    }
    return imported;
  };
}

export function whenBuilt(element, met) {
  awaited.set(element, met);
}

// A text field passes on what is typed a moment later, or at once when it is left.
export function passOnWhatIsTyped(form) {
  const field = document.activeElement;
  if (form._container.contains(field)) {
    field.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
    field.dispatchEvent(new FocusEvent('blur'));
  }
}

// As the form would submit them, but without showing what is still missing.
export function answersOf(form) {
  return JSON.stringify(form._getSubmitData());
}

// Everything that the form holds, also before its fields are drawn.
export function contentOf(form) {
  return JSON.stringify(form._getState().data);
}

function isSaid(messages) {
  return Boolean(messages) && Object.values(messages).flat().some(Boolean);
}

// What is wrong in the questions that are asked now, as field id to messages. The library keeps what was wrong in a
// question that is no longer asked.
export function wrongIn(form) {
  const {errors} = form._getState();
  const asked = new Set(form.get('formFieldInstanceRegistry').getAllKeyed().map(({id}) => id));
  return new Map(Object.entries(errors).filter(([id, messages]) => asked.has(id) && isSaid(messages)));
}

export function fieldOf(form, key) {
  return form.get('formFieldRegistry').getAll().find(field => field.key === key && !field.readonly && !field.disabled);
}

// The field that a calendar belongs to.
export function datedField(form, input) {
  return form.get('formFieldRegistry').getAll().find(({id}) => input.id.endsWith('-' + id + '-date'));
}

// Shows a message at a field until the field is changed or the form is handed in again.
export function mark(form, messages) {
  form._setState({errors: {...form._getState().errors, ...Object.fromEntries(messages)}});
}

export function focusFirstWrong(form) {
  const wrong = form._container.querySelector('.fjs-has-errors');
  const field = wrong && wrong.querySelector('input, textarea, select, [tabindex]');
  if (field) {
    wrong.scrollIntoView({block: 'center'});
    field.focus({preventScroll: true});
  }
}
