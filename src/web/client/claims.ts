// The claim form as a sheet: arrows and Enter move, a block out of a spreadsheet is pasted over cells, each code says what it is.
// Codes go to the server by POST, so that nothing of a claim stands in an address.

const FIELDS = ['code', 'modifiers', 'units', 'pos', 'pointers', 'date'];
/** Wait for the next key before asking. */
const PAUSE_MS = 150;
const MOST_LINES = 999;

export function listenForClaims(): void {
  const form = document.querySelector<HTMLFormElement>('form.claim');
  if (!form) return;
  const sheet = new Sheet(form);
  form.addEventListener('keydown', (event) => sheet.key(event));
  form.addEventListener('paste', (event) => sheet.paste(event));
  form.addEventListener('input', (event) => sheet.typed(event.target as HTMLInputElement));
  form.addEventListener('change', (event) => {
    if ((event.target as HTMLInputElement).name === 'asOf') sheet.askLater();
  });
  form.addEventListener('submit', (event) => sheet.submit(event));
  // The date of the frame would lead to an empty form: here it is the date of the claim.
  document.querySelector('form.service')?.addEventListener('submit', (event) => {
    const chosen = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('input[name="asOf"]');
    const own = form.querySelector<HTMLInputElement>('input[name="asOf"]');
    if (!chosen || !own) return;
    event.preventDefault();
    own.value = chosen.value;
    own.focus();
    sheet.askLater();
  });
}

class Sheet {
  readonly #form: HTMLFormElement;
  readonly #known = new Map<string, string>();
  #waiting = 0;
  #asked = 0;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    for (const line of this.#lines()) {
      const label = line.querySelector('td.label')?.textContent ?? '';
      const code = codeIn(cellOf(line, 'code')?.value ?? '');
      if (code !== '' && label !== '') this.#known.set(code, label);
    }
  }

  key(event: KeyboardEvent): void {
    const input = event.target as HTMLInputElement;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#form.requestSubmit(this.#form.querySelector<HTMLButtonElement>('button[value="check"]'));
      return;
    }
    if (!FIELDS.includes(input.name) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'ArrowDown') this.#move(event, input, 1, 0);
    else if (event.key === 'ArrowUp') this.#move(event, input, -1, 0);
    else if (event.key === 'ArrowLeft' && input.selectionStart === 0 && input.selectionEnd === 0)
      this.#move(event, input, 0, -1);
    else if (event.key === 'ArrowRight' && input.selectionStart === input.value.length)
      this.#move(event, input, 0, 1);
  }

  /** Rows and cells of a spreadsheet, from the cell that has the focus on; a line of heads is passed over. */
  paste(event: ClipboardEvent): void {
    const input = event.target as HTMLInputElement;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!FIELDS.includes(input.name) || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const rows = text
      .replace(/\r\n?/g, '\n')
      .replace(/\n+$/, '')
      .split('\n')
      .map((row) => row.split('\t'));
    if (/[a-z]{3}/i.test(rows[0]?.[0] ?? '')) rows.shift();
    let at = this.#lines().indexOf(lineOf(input));
    const from = FIELDS.indexOf(input.name);
    for (const row of rows) {
      if (row.every((cell) => cell.trim() === '')) continue;
      const line = this.#lineAt(at++);
      if (!line) break;
      for (const [n, cell] of row.entries()) {
        const target = cellOf(line, FIELDS[from + n] ?? '');
        if (target) target.value = cell.trim();
      }
    }
    cellOf(this.#lineAt(at) ?? lineOf(input), 'code')?.focus();
    this.askLater();
  }

  typed(input: HTMLInputElement): void {
    if (input.name === 'code' || input.name === 'diagnoses') this.askLater();
  }

  askLater(): void {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  submit(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.value !== 'more') return;
    event.preventDefault();
    const first = this.#lines().length;
    for (let n = 0; n < 6; n++) this.#lineAt(first + n);
    cellOf(this.#lineAt(first) as HTMLElement, 'code')?.focus();
  }

  #lines(): HTMLElement[] {
    return [...this.#form.querySelectorAll<HTMLElement>('tbody.line')];
  }

  /** The line at a place; one behind the last is made. */
  #lineAt(at: number): HTMLElement | undefined {
    const lines = this.#lines();
    const last = lines.at(-1);
    if (lines[at] || !last || at >= MOST_LINES) return lines[at];
    const made = last.cloneNode(true) as HTMLElement;
    made.querySelector('.said')?.remove();
    const number = String(lines.length + 1);
    made.dataset.line = number;
    const head = made.querySelector('th');
    if (head) head.textContent = number;
    for (const input of made.querySelectorAll('input')) {
      input.value = '';
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
      input.setAttribute('aria-label', (input.getAttribute('aria-label') ?? '').replace(/\d+$/, number));
    }
    const label = made.querySelector('td.label');
    if (label) label.textContent = '';
    last.after(made);
    return made;
  }

  #move(event: KeyboardEvent, input: HTMLInputElement, down: number, right: number): void {
    const at = this.#lines().indexOf(lineOf(input)) + down;
    const field = FIELDS[FIELDS.indexOf(input.name) + right];
    const isFilled = FIELDS.some((name) => cellOf(lineOf(input), name)?.value !== '');
    // Behind the last line another begins, once that one holds something.
    const line = at < 0 ? undefined : (this.#lines()[at] ?? (isFilled ? this.#lineAt(at) : undefined));
    const target = line && field ? cellOf(line, field) : null;
    if (event.key === 'Enter' || target) event.preventDefault();
    target?.focus();
    target?.select();
  }

  async #ask(): Promise<void> {
    const diagnoses = diagnosesIn(
      this.#form.querySelector<HTMLInputElement>('input[name="diagnoses"]')?.value ?? '',
    );
    const codes = this.#lines().map((line) => codeIn(cellOf(line, 'code')?.value ?? ''));
    const asOf = this.#form.querySelector<HTMLInputElement>('input[name="asOf"]')?.value ?? '';
    const wanted = [...new Set([...codes, ...diagnoses])].filter(
      (code) => code !== '' && !this.#known.has(code + asOf),
    );
    if (wanted.length > 0) {
      const turn = ++this.#asked;
      const labels = await fetchLabels(wanted.slice(0, 300), asOf);
      for (const code of wanted) this.#known.set(code + asOf, labels[code] ?? '');
      if (turn !== this.#asked) return;
    }
    const say = (code: string) => this.#known.get(code + asOf) ?? this.#known.get(code) ?? '';
    for (const [n, line] of this.#lines().entries()) {
      const label = line.querySelector('td.label');
      if (label) label.textContent = say(codes[n] ?? '');
    }
    const list = this.#form.querySelector('ol.diagnoses');
    list?.replaceChildren(...diagnoses.map((code) => diagnosisItem(code, say(code))));
  }
}

async function fetchLabels(codes: string[], asOf: string): Promise<Record<string, string>> {
  const answer = await fetch('/claims/labels', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ codes, asOf }),
  }).catch(() => null);
  if (!answer?.ok) return {};
  const { labels } = (await answer.json()) as { labels: Record<string, string> };
  return labels;
}

function diagnosisItem(code: string, label: string): HTMLElement {
  const item = document.createElement('li');
  const number = document.createElement('span');
  number.className = 'code';
  number.textContent = code;
  item.append(number, ` ${label}`);
  return item;
}

function lineOf(input: HTMLElement): HTMLElement {
  return input.closest('tbody.line') as HTMLElement;
}

function cellOf(line: HTMLElement, field: string): HTMLInputElement | null {
  return FIELDS.includes(field) ? line.querySelector<HTMLInputElement>(`input[name="${field}"]`) : null;
}

/** The five characters of a procedure code, once they are all there. */
function codeIn(text: string): string {
  return /^\s*([A-Z0-9]{5})(?![A-Z0-9])/i.exec(text)?.[1]?.toUpperCase() ?? '';
}

/** In display form, as the server writes them. */
function diagnosesIn(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;|]+/)
    .filter(Boolean)
    .slice(0, 50)
    .map((code) => code.replaceAll('.', ''))
    .map((code) => (code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code));
}
