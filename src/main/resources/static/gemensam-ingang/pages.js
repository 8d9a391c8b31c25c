// Everything works without this file; it makes two things quicker.

// Who sent a form with mistakes in it begins at the list of them.
const mistakes = document.querySelector('.mistakes');
if (mistakes) {
  mistakes.focus();
}

// A text to paste elsewhere is copied by one press. Without the clipboard the text is still there to be marked.
function copyButton(source) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = source.dataset.copy;
  if (source.dataset.copyName) {
    button.setAttribute('aria-label', source.dataset.copyName);
  }
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent);
    said.textContent = 'Kopierat';
  });
  source.after(button, said);
}

if (navigator.clipboard) {
  document.querySelectorAll('[data-copy]').forEach(copyButton);
}
