// CasePilot in the browser: patient identifiers are looked for before anything is sent, an answer is shown while it comes, a broken
// connection goes on where it was, and what is done is taken from the server as it is kept. Every part works without this file.

interface Sentence {
  block: number;
  kind: 'paragraph' | 'item' | 'heading';
  text: string;
  cites: number[];
}

interface Refused {
  problem?: string;
  masked?: string;
  closed?: boolean;
}

export function listenForPilot(): void {
  const form = document.querySelector<HTMLFormElement>('form.ask');
  const root = document.querySelector<HTMLElement>('.pilot');
  document.addEventListener('click', openSource);
  listenForCopying();
  if (!form || !root) return;
  const talk = new Talk(form, root);
  root.addEventListener('submit', (event) => talk.submit(event as SubmitEvent));
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  const talks = root.querySelector<HTMLDetailsElement>('.talks details');
  if (talks && matchMedia('(max-width: 52rem)').matches) talks.open = false;
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
  }

  submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (new URL(form.action).pathname !== '/casepilot/ask' || form.dataset.plain !== undefined) return;
    const body = new FormData(form, event.submitter);
    const example = body.get('example');
    if (example) body.set('question', example);
    body.delete('example');
    event.preventDefault();
    void this.#ask(form, body);
  }

  async #ask(form: HTMLFormElement, body: FormData): Promise<void> {
    const question = String(body.get('question') ?? '').trim();
    if (question === '') return;
    // Before anything leaves the browser.
    const { mask } = await import('#privacy');
    if (body.get('identifiers') !== 'mask' && mask(question).found.length > 0)
      return this.#plainly(form, body);
    let begun: { conversation: string; number: number };
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body,
      });
      if (!answer.ok) return this.#refused(form, body, (await answer.json()) as Refused);
      begun = (await answer.json()) as { conversation: string; number: number };
    } catch {
      return this.#say('The question could not be sent. Check the connection and ask again.');
    }
    const own =
      this.#form.querySelector<HTMLInputElement>('input[name="conversation"]') ??
      hiddenIn(this.#form, 'conversation');
    const isNew = own.value === '';
    own.value = begun.conversation;
    if (isNew) history.replaceState(null, '', `/casepilot/c/${begun.conversation}`);
    for (const other of this.#turns.querySelectorAll<HTMLElement>('.turn'))
      if (Number(other.dataset.turn) >= begun.number) other.remove();
    const text = this.#form.querySelector('textarea');
    if (text) text.value = '';
    for (const once of this.#form.querySelectorAll('.suggestions, .fault, .note, input[name="replaces"]'))
      once.remove();
    this.#follow(begun, question);
  }

  /** What has to be decided is decided on the server's page, which says it in full. */
  #plainly(form: HTMLFormElement, body: FormData): void {
    form.dataset.plain = '';
    const text = form.querySelector<HTMLTextAreaElement>('textarea[name="question"]');
    if (text) text.value = String(body.get('question'));
    form.submit();
  }

  #refused(form: HTMLFormElement, body: FormData, refused: Refused): void {
    if (refused.problem) this.#say(refused.problem);
    else this.#plainly(form, body);
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
    const turn = element('article', 'turn');
    turn.dataset.turn = String(number);
    const steps = element('ol', 'steps live');
    const answer = element('div', 'answer');
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
    this.#listenForStop(address);
  }

  #listenForStop(address: string): void {
    const stop = this.#stop;
    if (!stop) return;
    stop.hidden = false;
    stop.onclick = () => void fetch(`${address}/stop`, { method: 'POST' });
  }

  /** The whole turn as the server renders it: codes as links, sources to open, what can be done. */
  #ended(turn: HTMLElement, address: string): void {
    if (this.#stop) this.#stop.hidden = true;
    // Parsed by the browser into a document without scripts; nothing of it is run.
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      const whole = request.responseXML?.querySelector('.turn');
      if (!whole) return;
      for (const old of this.#turns.querySelectorAll('.turn-actions > .suggestions')) old.remove();
      turn.replaceWith(document.importNode(whole, true));
      showCopying();
    };
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
    const turn = button?.closest('.turn');
    if (!button || !turn) return;
    const lines = [...turn.querySelectorAll('.answer > *, .answer li')].filter((one) => one.tagName !== 'UL');
    const text = lines.map((one) =>
      one.tagName === 'LI' ? `- ${one.textContent?.trim()}` : one.textContent?.trim(),
    );
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
