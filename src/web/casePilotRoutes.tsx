// CasePilot: a question is sent, written down and answered; its events are followed as they come. Conversations are their owner's;
// others read one only by the secret address that the owner makes.
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { UseAdmission } from '#accounts';
import {
  type Conversation,
  carryConversations,
  conversationOf,
  conversationsOf,
  deleteConversation,
  isOwner,
  plainAnswer,
  renameConversation,
  shareConversation,
  sharedConversation,
  voteOn,
} from '#assistant';
import { mask } from '#privacy';
import { link } from './frame.ts';
import { PilotPage } from './pages/pilot/PilotPage.tsx';
import { SharedPage } from './pages/pilot/SharedPage.tsx';
import { TurnView } from './pages/pilot/TurnView.tsx';
import { EMPTY_QUESTION, ID_SHAPE, readPageCode, readQuestion, type TypedQuestion } from './pilotForm.ts';
import type { Ctx, Site, SiteApp } from './site.tsx';

const LARGEST_FORM = 64 * 1024;
/** Between two signs of life of an answer that has nothing to say yet. */
const HEARTBEAT_MS = 10_000;

export function casePilotRoutes(app: SiteApp, site: Site): void {
  const { db, casePilot } = site.options;
  const limit = bodyLimit({
    maxSize: LARGEST_FORM,
    onError: (c) => c.text('That is too long for a question.\n', 413),
  });

  app.use('/casepilot/*', async (c, next) => {
    const { person, guestKey, owner } = c.get('viewing');
    // What this browser asked before its reader signed in, by whichever door.
    if (person && owner !== null && guestKey !== null) await carryConversations(db, guestKey, owner);
    await next();
    c.header('Cache-Control', 'private, no-store');
    c.header('X-Robots-Tag', 'noindex');
  });
  app.get('/casepilot', (c) => {
    c.header('Cache-Control', 'private, no-store');
    const code = readPageCode(c.req.query('code') ?? '');
    return page(c, null, { ...EMPTY_QUESTION, code, question: (c.req.query('q') ?? '').slice(0, 500) });
  });
  app.post('/casepilot/ask', limit, ask);
  app.get('/casepilot/c/:id', async (c) => {
    const mine = await own(c);
    return mine ? page(c, mine, { ...EMPTY_QUESTION, conversation: mine.id }) : site.notFound(c);
  });
  app.get('/casepilot/c/:id/turns/:number', async (c) => {
    const mine = await own(c);
    const turn = mine?.turns.find(({ number }) => number === numberIn(c));
    if (!mine || !turn) return site.notFound(c);
    const isRunning = casePilot.isAnswering(mine.id, turn.number);
    const isLast = turn.number === mine.turns.at(-1)?.number;
    const frame = { asOf: turn.asOf, today: c.get('today') };
    return c.html(
      <TurnView frame={frame} turn={turn} conversation={mine.id} isRunning={isRunning} isLast={isLast} />,
    );
  });
  app.get('/casepilot/c/:id/turns/:number/events', events);
  app.post('/casepilot/c/:id/turns/:number/stop', limit, async (c) => {
    const { owner } = c.get('viewing');
    if (owner !== null) await casePilot.stop(owner, idIn(c), numberIn(c));
    return c.redirect(here(c, `/casepilot/c/${idIn(c)}`), 303);
  });
  app.post('/casepilot/c/:id/turns/:number/vote', limit, (c) =>
    change(c, async (owner, id, form) => {
      const vote = form.vote === 'up' || form.vote === 'down' ? form.vote : null;
      await voteOn(db, owner, id, numberIn(c), { vote, reason: mask(form.reason ?? '').text });
    }),
  );
  app.post('/casepilot/c/:id/rename', limit, (c) =>
    change(c, async (owner, id, { title = '' }) => {
      if (title.trim() !== '') await renameConversation(db, owner, id, mask(title).text);
    }),
  );
  app.post('/casepilot/c/:id/share', limit, (c) =>
    change(c, (owner, id, { shared }) =>
      shareConversation(db, owner, id, shared === 'yes' ? site.options.now() : null),
    ),
  );
  app.post('/casepilot/c/:id/delete', limit, async (c) => {
    const { owner } = c.get('viewing');
    if (owner !== null) await deleteConversation(db, owner, idIn(c));
    return c.redirect(here(c, '/casepilot'), 303);
  });
  app.get('/casepilot/c/:id/export', async (c) => {
    const mine = await own(c);
    if (!mine) return site.notFound(c);
    const isJson = c.req.query('format') === 'json';
    return c.body(isJson ? asJson(mine) : asText(mine), 200, {
      'Content-Type': `${isJson ? 'application/json' : 'text/plain'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="conversation.${isJson ? 'json' : 'txt'}"`,
    });
  });
  app.get('/casepilot/shared/:secret', async (c) => {
    const secret = c.req.param('secret') ?? '';
    const conversation = ID_SHAPE.test(secret) ? await sharedConversation(db, secret) : null;
    if (!conversation) return site.notFound(c);
    c.header('Referrer-Policy', 'no-referrer');
    return c.html(<SharedPage frame={site.frame(c, {})} conversation={conversation} />);
  });

  async function ask(c: Ctx): Promise<Response> {
    const body = (await c.req.parseBody()) as Record<string, unknown>;
    const example = typeof body.example === 'string' ? body.example : null;
    const typed = readQuestion(example === null ? body : { ...body, question: example });
    const wantsJson = c.req.header('accept') === 'application/json';
    // Only a page that shows the form again needs the whole conversation.
    const again = async (status: 200 | 400 | 429, closed: UseAdmission | null = null) =>
      page(c, typed.conversation === null ? null : await own(c, typed.conversation), typed, status, closed);
    if (typed.problem !== null) return wantsJson ? c.json({ problem: typed.problem }, 400) : again(400);
    if (typed.identifiers.length > 0)
      return wantsJson ? c.json({ masked: mask(typed.question).text }, 409) : again(200);
    const refuse = (problem: string) =>
      wantsJson ? c.json({ problem }, 409) : page(c, null, { ...typed, conversation: null, problem }, 409);
    // Before it is counted.
    if (casePilot.isBusy)
      return refuse('Too many questions are being answered right now. Ask again in a moment.');
    const admission = await c.get('viewing').admitQuestion();
    if (!admission.open || admission.owner === null)
      return wantsJson ? c.json({ closed: true, renewsOn: admission.renewsOn }, 429) : again(429, admission);
    const { conversation, replaces, question, code } = typed;
    const begun = await casePilot.ask(admission.owner, {
      conversation,
      replaces,
      question,
      code,
      asOf: c.get('asOf'),
    });
    if (!begun) return refuse('This conversation cannot be continued. Begin a new one.');
    if (wantsJson) return c.json(begun);
    // Without a script the answer is waited for.
    for await (const _ of casePilot.follow(admission.owner, begun, 0, c.req.raw.signal));
    return c.redirect(here(c, `/casepilot/c/${begun.conversation}`, `#turn-${begun.number}`), 303);
  }

  /** The events of one answer, each with its number, so that a broken connection goes on where it was. */
  async function events(c: Ctx): Promise<Response> {
    const { owner } = c.get('viewing');
    const conversation = idIn(c);
    if (owner === null || !ID_SHAPE.test(conversation) || !(await isOwner(db, owner, conversation)))
      return site.notFound(c);
    const seen = Number(c.req.header('last-event-id') ?? -1);
    const from = Number.isInteger(seen) ? seen + 1 : 0;
    const number = numberIn(c);
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const beat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS);
      try {
        for await (const { id, event } of casePilot.follow(
          owner,
          { conversation, number },
          from,
          gone.signal,
        ))
          await stream.writeSSE({ id: String(id), event: event.type, data: JSON.stringify(event) });
        // Told by a name of its own: a browser takes the end of a stream for a broken connection.
        if (!gone.signal.aborted) await stream.writeSSE({ event: 'end', data: '' });
      } finally {
        clearInterval(beat);
      }
    });
  }

  async function own(c: Ctx, id = idIn(c)): Promise<Conversation | null> {
    const { owner } = c.get('viewing');
    return owner !== null && ID_SHAPE.test(id) ? conversationOf(db, owner, id) : null;
  }

  async function change(
    c: Ctx,
    make: (owner: string, id: string, form: Record<string, string | undefined>) => Promise<unknown>,
  ): Promise<Response> {
    const { owner } = c.get('viewing');
    const id = idIn(c);
    if (owner === null || !ID_SHAPE.test(id)) return site.notFound(c) as Promise<Response>;
    const body = await c.req.parseBody();
    const form = Object.fromEntries(
      Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    await make(owner, id, form);
    return c.redirect(here(c, `/casepilot/c/${id}`), 303);
  }

  async function page(
    c: Ctx,
    conversation: Conversation | null,
    typed: TypedQuestion,
    status: 200 | 400 | 409 | 429 = 200,
    closed: UseAdmission | null = null,
  ): Promise<Response> {
    const { owner, isGuest } = c.get('viewing');
    const running =
      conversation?.turns.filter(({ number }) => casePilot.isAnswering(conversation.id, number)) ?? [];
    const shared = conversation?.sharedAs ?? null;
    return c.html(
      <PilotPage
        frame={site.frame(c, { canonical: conversation === null ? '/casepilot' : null })}
        list={owner === null ? [] : await conversationsOf(db, owner)}
        conversation={conversation}
        running={running.map(({ number }) => number)}
        typed={typed}
        masked={typed.identifiers.length > 0 ? mask(typed.question).text : ''}
        closed={closed}
        isGuest={isGuest}
        sharedUrl={shared === null ? null : `${site.origin(c)}/casepilot/shared/${shared}`}
      />,
      status,
    );
  }
}

/** The date of service stays. */
function here(c: Ctx, path: string, place = ''): string {
  return link({ asOf: c.get('asOf'), today: c.get('today') }, path) + place;
}

function idIn(c: Ctx): string {
  return c.req.param('id') ?? '';
}

function numberIn(c: Ctx): number {
  const text = c.req.param('number') ?? '';
  return /^\d{1,3}$/.test(text) ? Number(text) : -1;
}

function asText({ title, turns }: Conversation): string {
  return [
    title,
    ...turns.map(
      ({ question, asOf, events }) =>
        `\n> ${question.replaceAll('\n', '\n> ')}\n(for ${asOf})\n\n${events === null ? 'No answer.' : plainAnswer(events)}`,
    ),
    '',
  ].join('\n');
}

function asJson({ title, updatedAt, turns }: Conversation): string {
  return JSON.stringify({ title, updatedAt, turns }, null, 2);
}
