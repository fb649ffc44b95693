// The search box while one types: codes by system under the box. The combobox pattern of the ARIA practices guide:
// focus stays in the box, arrows choose, Enter opens, Tab goes to the next system, Escape closes.

interface Span {
  start: number;
  end: number;
}
interface Row {
  code: string;
  href: string;
  title: string;
  marks: Span[];
  why: { text: string; marks: Span[] } | null;
  note: string | null;
  needsMore: boolean;
  more: number;
}
interface Suggestions {
  groups: { name: string; count: string; rows: Row[] }[];
  understood: { typed: string; as: string }[];
}

/** Answers that are kept, so that going back over letters shows at once. */
const KEPT = 100;
const kept = new Map<string, Suggestions>();
let boxes = 0;

export function listenForSuggestions(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('search input[type="search"]')) {
    new Box(input);
  }
}

class Box {
  readonly #input: HTMLInputElement;
  readonly #id = `suggest-${++boxes}`;
  readonly #list = document.createElement('div');
  readonly #status = document.createElement('p');
  #options: HTMLAnchorElement[] = [];
  /** Where each system begins among the options. */
  #starts: number[] = [];
  #active = -1;
  #asked = new AbortController();

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.#list.id = this.#id;
    this.#list.className = 'suggestions';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Suggested codes');
    this.#list.hidden = true;
    this.#status.className = 'unseen';
    this.#status.setAttribute('role', 'status');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#id);
    input.setAttribute('aria-expanded', 'false');
    input.form?.after(this.#list, this.#status);
    input.addEventListener('input', () => void this.#ask());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('focus', () => {
      if (this.#options.length > 0 && input.value.trim() !== '') this.#open();
    });
    input.addEventListener('blur', () => this.#close());
    // The box keeps the focus, so that a click on an option does not close the list before it counts.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  async #ask(): Promise<void> {
    this.#asked.abort();
    const text = this.#input.value.trim();
    if (text === '') {
      this.#options = [];
      this.#close();
      return;
    }
    const asOf = this.#input.form?.querySelector<HTMLInputElement>('input[name="asOf"]')?.value;
    const address = `/search/suggest?${new URLSearchParams({ q: text, ...(asOf ? { asOf } : {}) })}`;
    const known = kept.get(address);
    if (known) return this.#show(known);
    const asked = new AbortController();
    this.#asked = asked;
    try {
      const response = await fetch(address, { signal: asked.signal });
      if (!response.ok) return this.#close();
      const found = (await response.json()) as Suggestions;
      kept.set(address, found);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
      if (!asked.signal.aborted) this.#show(found);
    } catch (error) {
      // Another letter was typed; or the server is away, and Enter still asks it.
      if (!asked.signal.aborted) this.#close();
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    }
  }

  #show({ groups, understood }: Suggestions): void {
    this.#options = [];
    this.#starts = [];
    this.#choose(-1);
    const parts: HTMLElement[] = [];
    if (understood.length > 0) {
      const said = understood.map(({ typed, as }) => `${typed} → ${as}`).join('; ');
      parts.push(element('div', 'read-as', `Read as: ${said}`));
    }
    for (const [n, group] of groups.entries()) {
      const box = element('div');
      box.setAttribute('role', 'group');
      box.setAttribute('aria-labelledby', `${this.#id}-group-${n}`);
      const heading = element('div', 'heading', group.name);
      heading.id = `${this.#id}-group-${n}`;
      heading.append(' ', element('small', '', group.count));
      box.append(heading);
      this.#starts.push(this.#options.length);
      for (const row of group.rows) {
        const option = optionOf(row);
        option.id = `${this.#id}-${this.#options.length}`;
        this.#options.push(option);
        box.append(option);
      }
      parts.push(box);
    }
    this.#list.replaceChildren(...parts);
    if (this.#options.length === 0) {
      this.#close();
      this.#status.textContent = 'No suggestions';
      return;
    }
    this.#open();
    const systems = groups.length === 1 ? '1 system' : `${groups.length} systems`;
    this.#status.textContent = `${this.#options.length} suggestions in ${systems}`;
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.#options.length - 1;
    if (event.key === 'ArrowDown' && this.#list.hidden && last >= 0) this.#open();
    else if (this.#list.hidden) return;
    else if (event.key === 'ArrowDown') this.#choose(this.#active === last ? -1 : this.#active + 1);
    else if (event.key === 'ArrowUp') this.#choose(this.#active === -1 ? last : this.#active - 1);
    else if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && this.#active >= 0) this.#options[this.#active]?.click();
    else if (event.key === 'Tab') {
      const next = event.shiftKey
        ? this.#starts.findLast((start) => start < this.#active)
        : this.#starts.find((start) => start > this.#active);
      // Past the last system, Tab leaves the box as everywhere else.
      if (next === undefined) {
        this.#close();
        return;
      }
      this.#choose(next);
    } else return;
    event.preventDefault();
  }

  #choose(at: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const option = this.#options[at];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', option.id);
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #open(): void {
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #close(): void {
    this.#choose(-1);
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
  }
}

function optionOf(row: Row): HTMLAnchorElement {
  const option = document.createElement('a');
  option.href = row.href;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const words = element('span', 'words');
  words.append(...marked(row.title, row.marks));
  if (row.more > 0) words.append(' ', element('small', '', `and ${row.more} more`));
  if (row.why) {
    const why = element('small', 'why');
    why.append(...marked(row.why.text, row.why.marks));
    words.append(why);
  }
  option.append(element('span', 'code', row.code), words);
  if (row.note) option.append(element('span', row.note === 'deleted' ? 'note red' : 'note', row.note));
  else if (row.needsMore) option.append(element('span', 'note', 'needs more digits'));
  return option;
}

function marked(text: string, marks: Span[]): (Node | string)[] {
  const pieces: (Node | string)[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), element('mark', '', text.slice(start, end)));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
