// CasePilot in the browser: patient identifiers are looked for before anything is sent, an answer is shown while it comes, a broken
// connection goes on where it was, and what is done is taken from the server as it is kept. Every part works without this file.

interface Sentence {
  block: number;
  kind: 'paragraph' | 'item' | 'heading';
  text: string;
  cites: number[];
}

export function listenForPilot(): void {
  document.addEventListener('click', openSource);
  listenForCopying();
  const form = document.querySelector<HTMLFormElement>('form.ask');
  const root = document.querySelector<HTMLElement>('.pilot');
  const talk = form && root ? new Talk(form, root) : null;
  document.addEventListener('submit', (event) => {
    const sent = event.target as HTMLFormElement;
    if (new URL(sent.action).pathname !== '/casepilot/ask') return;
    event.preventDefault();
    const body = new FormData(sent, event.submitter);
    const example = body.get('example');
    if (example) body.set('question', example);
    body.delete('example');
    void send(sent, body, talk);
  });
  form?.addEventListener('keydown', (event) => {
    const isTyping = event.shiftKey || event.isComposing || !(event.target instanceof HTMLTextAreaElement);
    if (event.key !== 'Enter' || isTyping) return;
    event.preventDefault();
    form.requestSubmit();
  });
  const talks = root?.querySelector<HTMLDetailsElement>('.talks details');
  if (talks && matchMedia('(max-width: 52rem)').matches) talks.open = false;
}

/** Nothing leaves the browser before its reader has decided on what looks like a patient. */
async function send(form: HTMLFormElement, body: FormData, talk: Talk | null): Promise<void> {
  const question = String(body.get('question') ?? '').trim();
  if (question === '') return;
  form.querySelector('.identifiers')?.remove();
  const { mask } = await import('#privacy');
  const { text, found } = mask(question);
  if (found.length > 0 && body.get('identifiers') !== 'mask')
    return letDecide(
      form,
      text,
      found.map(({ kind }) => kind),
    );
  body.set('question', text);
  if (talk) await talk.ask(form, body);
  else plainly(form, body);
}

function letDecide(form: HTMLFormElement, masked: string, kinds: string[]): void {
  const box = element('div', 'note amber identifiers');
  box.setAttribute('role', 'alert');
  const number = kinds.length === 1 ? 'a patient identifier' : `${kinds.length} patient identifiers`;
  const said = `This looks like ${number}: ${[...new Set(kinds)].join(', ')}. Nothing was sent. Masked, the question reads:`;
  const go = element('button', 'primary', 'Ask with them masked') as HTMLButtonElement;
  Object.assign(go, { name: 'identifiers', value: 'mask' });
  const cancel = element('button', '', 'Cancel') as HTMLButtonElement;
  cancel.type = 'button';
  cancel.onclick = () => {
    box.remove();
    form.querySelector<HTMLTextAreaElement>('textarea[name="question"]')?.focus();
  };
  const inside = element('div', '');
  inside.append(element('p', '', said), element('blockquote', '', masked), go, ' ', cancel);
  box.append(inside);
  form.prepend(box);
  box.scrollIntoView({ block: 'nearest' });
}

/** As a browser without this file would send it. */
function plainly(form: HTMLFormElement, body: FormData): void {
  const plain = document.createElement('form');
  plain.method = 'post';
  plain.action = form.action;
  plain.hidden = true;
  for (const [name, value] of body) hiddenIn(plain, name).value = String(value);
  document.body.append(plain);
  plain.submit();
}

class Talk {
  readonly #form: HTMLFormElement;
  readonly #turns: HTMLElement;
  readonly #stop: HTMLButtonElement | null;
  #source: EventSource | null = null;

  constructor(form: HTMLFormElement, root: HTMLElement) {
    this.#form = form;
    this.#turns = root.querySelector('.turns') as HTMLElement;
    this.#stop = form.querySelector('button.stop');
    // A page that was loaded while its answer is being made.
    const running = this.#turns.querySelector<HTMLElement>('.exchange[data-running]');
    const conversation = root.dataset.conversation;
    if (running && conversation)
      this.#follow(
        { conversation, number: Number(running.dataset.turn) },
        running.querySelector('.asked')?.textContent ?? '',
      );
  }

  async ask(form: HTMLFormElement, body: FormData): Promise<void> {
    let begun: { conversation: string; number: number };
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body,
      });
      if (!answer.ok) {
        const { problem } = (await answer.json()) as { problem?: string };
        // What the plan has left is said by the page.
        return problem ? this.#say(problem) : plainly(form, body);
      }
      begun = (await answer.json()) as { conversation: string; number: number };
    } catch {
      return this.#say('The question could not be sent. Check the connection and ask again.');
    }
    const own =
      this.#form.querySelector<HTMLInputElement>('input[name="conversation"]') ??
      hiddenIn(this.#form, 'conversation');
    if (own.value === '') {
      const day = new URLSearchParams(location.search).get('asOf');
      const query = day === null ? '' : `?${new URLSearchParams({ asOf: day })}`;
      history.replaceState(null, '', `/casepilot/c/${begun.conversation}${query}`);
    }
    own.value = begun.conversation;
    const text = this.#form.querySelector('textarea');
    if (text) text.value = '';
    for (const once of this.#form.querySelectorAll('.next-questions, .fault, .note, input[name="replaces"]'))
      once.remove();
    this.#follow(begun, String(body.get('question')));
  }

  #say(text: string): void {
    this.#form.querySelector('.fault')?.remove();
    const fault = document.createElement('p');
    fault.className = 'fault';
    fault.setAttribute('role', 'alert');
    fault.textContent = text;
    this.#form.prepend(fault);
  }

  #follow({ conversation, number }: { conversation: string; number: number }, question: string): void {
    for (const other of this.#turns.querySelectorAll<HTMLElement>('.exchange'))
      if (Number(other.dataset.turn) >= number) other.remove();
    const turn = element('article', 'exchange');
    turn.dataset.turn = String(number);
    const steps = element('ol', 'steps live');
    const answer = element('div', 'answer');
    answer.setAttribute('aria-live', 'polite');
    turn.append(element('h2', 'asked', question), steps, answer);
    this.#turns.append(turn);
    turn.scrollIntoView({ block: 'nearest' });
    const address = `/casepilot/c/${conversation}/turns/${number}`;
    // The browser connects again by itself, and says what it has seen.
    const source = new EventSource(`${address}/events`);
    this.#source?.close();
    this.#source = source;
    const blocks = new Map<number, HTMLElement>();
    source.addEventListener('tool', (event) => {
      const { step, doing, state, detail } = JSON.parse(event.data) as {
        step: number;
        doing: string;
        state: string;
        detail: string | null;
      };
      const line =
        steps.querySelector<HTMLElement>(`[data-step="${step}"]`) ?? steps.appendChild(element('li', ''));
      line.dataset.step = String(step);
      line.className = state;
      line.textContent = detail === null ? doing : `${doing}: ${detail}`;
    });
    source.addEventListener('text', (event) => {
      const { block, kind, text, cites } = JSON.parse(event.data) as Sentence;
      let place = blocks.get(block);
      if (!place) {
        place = element(kind === 'heading' ? 'h3' : 'p', kind === 'item' ? 'item' : '');
        blocks.set(block, place);
        answer.append(place);
      }
      place.append(`${text}${cites.map((cite) => ` [${cite}]`).join('')} `);
    });
    source.addEventListener('withheld', (event) => {
      answer.append(element('p', 'withheld', (JSON.parse(event.data) as { why: string }).why));
    });
    source.addEventListener('end', () => {
      source.close();
      this.#ended(turn, address);
    });
    source.addEventListener('error', () => {
      // Only what the server refuses is given up; a broken connection is made again.
      if (source.readyState === EventSource.CLOSED) this.#ended(turn, address);
    });
    this.#listenForStop(address);
  }

  #listenForStop(address: string): void {
    const stop = this.#stop;
    if (!stop) return;
    stop.hidden = false;
    stop.onclick = () => void fetch(`${address}/stop`, { method: 'POST', redirect: 'manual' });
  }

  /** The whole turn as the server renders it: codes as links, sources to open, what can be done. */
  #ended(turn: HTMLElement, address: string): void {
    if (this.#stop) this.#stop.hidden = true;
    // Parsed by the browser into a document without scripts; nothing of it is run.
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      const whole = request.responseXML?.querySelector('.exchange');
      if (!whole) return;
      for (const old of this.#turns.querySelectorAll('.turn-actions > .next-questions')) old.remove();
      turn.replaceWith(document.importNode(whole, true));
      showCopying();
    };
    request.onerror = () => this.#say('The answer is kept; load the page again to see it whole.');
    request.send();
  }
}

function element(name: string, kind: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (kind !== '') made.className = kind;
  made.textContent = text;
  return made;
}

function hiddenIn(form: HTMLFormElement, name: string): HTMLInputElement {
  const made = document.createElement('input');
  made.type = 'hidden';
  made.name = name;
  form.append(made);
  return made;
}

/** A citation opens its source. */
function openSource(event: Event): void {
  const cite = (event.target as Element).closest?.<HTMLAnchorElement>('a.cite');
  const source = cite ? document.getElementById(cite.hash.slice(1))?.querySelector('details') : null;
  if (source) source.open = true;
}

function showCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy-answer'))
    button.hidden = false;
}

function listenForCopying(): void {
  showCopying();
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest?.<HTMLButtonElement>('button.copy-answer');
    const turn = button?.closest('.exchange');
    if (!button || !turn) return;
    const lines = [...turn.querySelectorAll('.answer > *, .answer li')].filter((one) => one.tagName !== 'UL');
    const text = lines.map((one) => `${one.tagName === 'LI' ? '- ' : ''}${citedText(one)}`);
    const sources = [...turn.querySelectorAll('.sources summary')].map((one) =>
      one.textContent?.replaceAll(/\s+/g, ' ').trim(),
    );
    void navigator.clipboard.writeText([...text, '', ...sources].join('\n')).then(() => {
      button.textContent = 'Copied';
      setTimeout(() => {
        button.textContent = 'Copy';
      }, 2000);
    });
  });
}

/** Numbers of sources in brackets, as in an export. */
function citedText(line: Element): string {
  const copy = line.cloneNode(true) as Element;
  for (const cite of copy.querySelectorAll('a.cite')) cite.textContent = ` [${cite.textContent}]`;
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
