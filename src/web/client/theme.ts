// The colours change at once; the server is told, so that the next page comes in them.

export function listenForTheme(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    if (!form.matches('form.theme') || !button) return;
    event.preventDefault();
    const theme = button.value;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    document
      .querySelector('meta[name="color-scheme"]')
      ?.setAttribute('content', theme === 'system' ? 'light dark' : theme);
    for (const other of document.querySelectorAll<HTMLButtonElement>('form.theme button')) {
      other.setAttribute('aria-pressed', String(other.value === theme));
    }
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    body.set('to', theme);
    void fetch(form.action, { method: 'POST', body, redirect: 'manual', keepalive: true });
  });
}
