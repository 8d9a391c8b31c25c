// Says beside the buttons how many questions must be mended, and leads to the first. What the form itself finds wrong
// keeps it from being handed in; what the server found wrong does not, since the mend may lie in another question.
import {fieldOf, focusFirstWrong, mark, wrongIn} from './form-js.js';

const UNTIL_DRAWN = 60;
// A slow machine draws later than that, and nothing tells when; so what is wrong is looked at again until it is mended.
const UNTIL_LOOKED_AGAIN = 500;

function hint(element, lead) {
  const line = document.createElement('p');
  line.className = 'gi-mending';
  line.setAttribute('role', 'status');
  element.after(line);

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-link';
  button.addEventListener('click', lead);

  return number => {
    const text = number === 1 ? '1 fråga behöver rättas' : number + ' frågor behöver rättas';
    if (number === 0) {
      line.replaceChildren();
    } else if (button.textContent !== text || !line.firstChild) {
      button.textContent = text;
      line.replaceChildren(button);
    }
  };
}

export function mending(element, built, tellWhetherWrong) {
  const refused = new Map();
  const say = hint(element, () => focusFirstWrong(built));
  let timer = null;

  function isWrong() {
    return [...wrongIn(built)].some(([id, messages]) => refused.get(id) !== String(messages));
  }

  function check() {
    const {size} = wrongIn(built);
    say(size);
    tellWhetherWrong();
    if (size > 0) {
      checkAfter(UNTIL_LOOKED_AGAIN);
    }
  }

  function checkAfter(pause) {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  }

  function lead() {
    setTimeout(() => focusFirstWrong(built), UNTIL_DRAWN);
  }

  built.on('changed', () => checkAfter(UNTIL_DRAWN));

  return {
    isWrong,
    lead,
    // Each reason at the question that it is about.
    refuse(reasons) {
      const messages = reasons
        .map(({field, reason}) => [fieldOf(built, field), reason])
        .filter(([field]) => field)
        .map(([{id}, reason]) => [id, [reason]]);
      messages.forEach(([id, [reason]]) => refused.set(id, reason));
      if (messages.length > 0) {
        mark(built, messages);
        lead();
      }
    },
    close() {
      clearTimeout(timer);
    }
  };
}
