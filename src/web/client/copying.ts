// Copy buttons: the code, the code with its text, or the address of the page.

/** How long a button says that it has copied. */
const SAID_MS = 1500;

export function listenForCopies(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>(
      'button[data-copy], button[data-print]',
    );
    if (!button) return;
    if (button.dataset.print !== undefined) window.print();
    else void copy(button);
  });
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = button.dataset.copy === 'address' ? location.href : (button.dataset.copy ?? '');
  const label = button.querySelector('span');
  const before = label?.textContent ?? '';
  const said = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'The browser did not allow it',
  );
  if (!label || label.textContent === said) return;
  label.textContent = said;
  label.setAttribute('role', 'status');
  setTimeout(() => {
    label.textContent = before;
    label.removeAttribute('role');
  }, SAID_MS);
}
