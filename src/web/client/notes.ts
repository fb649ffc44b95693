// A file dropped on the text of Case2Code is read as if it had been chosen.

export function listenForNotes(): void {
  const form = document.querySelector<HTMLFormElement>('form.note-form');
  const text = form?.querySelector<HTMLTextAreaElement>('textarea[name="text"]');
  const file = form?.querySelector<HTMLInputElement>('input[name="file"]');
  if (!form || !text || !file) return;
  const find = () => form.requestSubmit(form.querySelector<HTMLButtonElement>('button[value="find"]'));
  text.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    text.classList.add('over');
  });
  text.addEventListener('dragleave', () => text.classList.remove('over'));
  text.addEventListener('drop', (event) => {
    const dropped = event.dataTransfer?.files;
    if (!dropped || dropped.length === 0) return;
    event.preventDefault();
    text.classList.remove('over');
    file.files = dropped;
    find();
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) find();
  });
}
