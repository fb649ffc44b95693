// The results of a search by keyboard: arrows go from code to code, Tab from system to system, Enter opens.

export function listenForResults(): void {
  const groups = [...document.querySelectorAll('.search .found')].map((list) => [
    ...list.querySelectorAll<HTMLAnchorElement>('li > a.code'),
  ]);
  const links = groups.flat();
  if (links.length === 0) return;
  // One stop of Tab in each system: the code that was chosen there last.
  for (const group of groups) {
    for (const [n, link] of group.entries()) {
      link.tabIndex = n === 0 ? 0 : -1;
      link.addEventListener('focus', () => {
        for (const other of group) other.tabIndex = other === link ? 0 : -1;
      });
    }
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const target = event.target as Element;
    if (target.closest('input, select, textarea, dialog, summary')) return;
    const at = links.indexOf(target as HTMLAnchorElement);
    // From elsewhere on the page the arrows scroll, until a code has the focus.
    if (at < 0) return;
    links[event.key === 'ArrowDown' ? at + 1 : at - 1]?.focus();
    event.preventDefault();
  });
}
