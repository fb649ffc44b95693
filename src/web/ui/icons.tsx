// Small pictures beside words, never instead of them. Drawn on a grid of 16, in the colour of the text.
const PATHS = {
  copy: 'M5.5 5.5h8v8h-8z M10.5 2.5h-8v8',
  link: 'M6.5 9.5l3-3 M7 4.5l1.2-1.2a3 3 0 0 1 4.5 4.5L11.5 9 M9 11.5l-1.2 1.2a3 3 0 0 1-4.5-4.5L4.5 7',
  print: 'M4.5 6V2.5h7V6 M4.5 11.5h-2V6h11v5.5h-2 M4.5 9.5h7v4h-7z',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10z M10.6 10.6L14 14',
  previous: 'M9.5 3.5L5 8l4.5 4.5',
  next: 'M6.5 3.5L11 8l-4.5 4.5',
  active: 'M3 8.5l3.2 3.2L13 4.8',
  deleted: 'M4 4l8 8 M12 4l-8 8',
  warning: 'M8 2.2L14.2 13.5H1.8z M8 6.5v3.2 M8 11.4v.6',
  information: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z M8 7.2v4 M8 4.6v.7',
  new: 'M8 2.5v11 M2.5 8h11',
  revised: 'M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2z',
  system: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z M8 2v12',
  light:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M8 1v2 M8 13v2 M1 8h2 M13 8h2 M3 3l1.4 1.4 M11.6 11.6L13 13 M13 3l-1.4 1.4 M4.4 11.6L3 13',
  dark: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The mark: lines of a book, one of them read ahead. */
export function mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M3 6h11" />
      <path class="ahead" d="M3 12h18 M17 8l4 4-4 4" />
      <path d="M3 18h11" />
    </svg>
  );
}
