// The keyboard: `/` searches, `?` shows the keys, arrows turn the pages of the book, `c` and `C` copy.

const KEYS: [string, string][] = [
  ['/', 'Search'],
  ['↓ ↑', 'Through the suggestions, or through the results'],
  ['Tab', 'To the next system of them'],
  ['Enter', 'Open the chosen code, or search'],
  ['← →', 'Previous and next code of the book'],
  ['c', 'Copy the code'],
  ['C', 'Copy the code and its text'],
  ['?', 'These keys'],
  ['Esc', 'Close'],
];

export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = ACTIONS[event.key];
    if (act?.()) event.preventDefault();
  });
}

/** Each says whether it did something. */
const ACTIONS: Record<string, () => boolean> = {
  '/': () => {
    const box = document.querySelector<HTMLInputElement>('input[type="search"]');
    box?.focus();
    box?.select();
    return box !== null;
  },
  '?': () => {
    keysDialog().showModal();
    return true;
  },
  ArrowLeft: () => follow('a.turn.previous'),
  ArrowRight: () => follow('a.turn.next'),
  c: () => press('.actions button[aria-keyshortcuts="c"]'),
  C: () => press('.actions button[aria-keyshortcuts="Shift+C"]'),
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.closest('input, select, textarea, dialog, .scroll') !== null || target.isContentEditable)
  );
}

function follow(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector);
  if (link) location.assign(link.href);
  return link !== null;
}

function press(selector: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(selector);
  button?.click();
  return button !== null;
}

function keysDialog(): HTMLDialogElement {
  const open = document.querySelector<HTMLDialogElement>('#keys');
  if (open) return open;
  const dialog = document.createElement('dialog');
  dialog.id = 'keys';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  const title = element('h2', 'Keys');
  title.id = 'keys-title';
  const table = document.createElement('table');
  const body = table.appendChild(document.createElement('tbody'));
  for (const [key, what] of KEYS) {
    const row = body.appendChild(document.createElement('tr'));
    const head = row.appendChild(document.createElement('th'));
    head.scope = 'row';
    head.append(element('kbd', key));
    row.append(element('td', what));
  }
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(element('button', 'Close'));
  dialog.append(title, table, form);
  document.body.append(dialog);
  return dialog;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
