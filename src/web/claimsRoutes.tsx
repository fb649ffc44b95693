// What would a claim be denied for, and which codes conflict? One claim, a set of codes, a file of claims.
// A claim comes by POST, is checked in memory, and is neither kept nor logged; no browser may store the answer.
import { bodyLimit } from 'hono/body-limit';
import {
  checkSet,
  HEADS,
  MOST_CODES_OF_SET,
  type Outcome,
  outcomeOf,
  printCsvClaims,
  printJsonClaim,
  printOutcome,
  printSet,
  ROW_WORDS,
  readClaims,
  readSet,
} from '#claims';
import type { Claim, ClaimSetting } from '#edits';
import { parseIsoDate } from '#kit';
import { claimAnswer, labelsOf, MOST_LABELS } from './claimAnswer.tsx';
import {
  emptyClaim,
  type FormBody,
  MORE_LINES,
  type ReadForm,
  readForm,
  typedFrom,
  typedOf,
} from './claimForm.ts';
import { letterOf } from './claimLetter.ts';
import { FilePage } from './pages/claims/FilePage.tsx';
import { SetPage } from './pages/claims/SetPage.tsx';
import type { Answer, Ctx, Site, SiteApp } from './site.tsx';

const MEBIBYTES = 2;
/** Claims of a file that are shown on a page. */
const MOST_CLAIMS = 500;

export function claimsRoutes(app: SiteApp, site: Site): void {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (c) => c.text(`A claim or file may have ${maxSize >> 10} KiB here.\n`, 413),
    });

  app.use('/claims/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/claims', (c) => {
    const typed = emptyClaim(c.get('asOf'));
    return claimAnswer(site, c, { typed, record: null, errors: new Map() }, null);
  });
  app.post('/claims', limit(512 * 1024), async (c) => checkTyped(c));
  app.post('/claims/labels', limit(16 * 1024), async (c) => labelsAsked(c));
  app.get('/claims/pairs', (c) => setPage(c));
  app.get('/claims/file', (c) => filePage(c, null));
  app.post('/claims/file', limit(MEBIBYTES << 20), async (c) => checkSent(c));

  async function checkTyped(c: Ctx): Promise<Response> {
    const body = (await c.req.parseBody({ all: true })) as FormBody;
    const wanted = typeof body.do === 'string' ? body.do : 'check';
    const typed = typedFrom(body, wanted === 'more' ? MORE_LINES : 0);
    const day = parseIsoDate(typed.asOf);
    if (day !== null) c.set('asOf', day);
    if (wanted === 'more') return claimAnswer(site, c, { typed, record: null, errors: new Map() }, null);
    const form = readForm(typed, c.get('today'));
    const outcome = form.record ? outcomeOf(c.get('edition'), form.record, 'Claim') : null;
    if (outcome && form.record?.claim && wanted !== 'check')
      return download(c, wanted, form.record.claim, outcome);
    return claimAnswer(site, c, form, outcome);
  }

  async function labelsAsked(c: Ctx): Promise<Response> {
    const body: unknown = await c.req.json().catch(() => null);
    const { codes, asOf } = (body ?? {}) as { codes?: unknown; asOf?: unknown };
    if (!Array.isArray(codes) || codes.length > MOST_LABELS) return c.json({ labels: {}, notices: [] }, 400);
    const day = typeof asOf === 'string' ? parseIsoDate(asOf) : null;
    if (day !== null) c.set('asOf', day);
    const asked = codes.filter((code): code is string => typeof code === 'string' && code.length <= 10);
    const { labels, notices } = labelsOf(site, c, asked);
    return c.json({ labels: Object.fromEntries(labels), notices });
  }

  function setPage(c: Ctx): Answer {
    const typed = (c.req.query('codes') ?? '').slice(0, 1000);
    const setting = settingOf(c.req.query('setting')) ?? 'practitioner';
    const { entries, refused } = readSet(typed);
    const error = typed === '' ? null : setError(entries.length, refused);
    if (typed === '' || error !== null) {
      const frame = site.frame(c, { canonical: typed === '' ? '/claims/pairs' : null });
      return c.html(
        <SetPage
          frame={frame}
          codes={typed}
          setting={setting}
          error={error}
          set={null}
          labels={new Map()}
          madeWith={null}
          text=""
        />,
        error === null ? 200 : 400,
      );
    }
    const day = c.get('asOf');
    const set = checkSet(c.get('edition'), entries, setting, day);
    const release = set.cite ? `${set.cite.title} ${set.cite.version}` : 'no pair table';
    // The address of a result says its date and release, so that it can be told later what has changed.
    const [madeOn = '', ...madeWith] = (c.req.query('made') ?? '').slice(0, 200).split(' ');
    const canonical = new URLSearchParams({ codes: printSet(entries), setting, asOf: day });
    if (madeOn !== day || c.req.query('asOf') !== day || madeWith.length === 0) {
      canonical.set('made', `${day} ${release}`);
      return c.redirect(`/claims/pairs?${canonical}`, 302);
    }
    const { labels, notices } = labelsOf(
      site,
      c,
      entries.map((entry) => entry.code),
    );
    const releases = [set.cite, ...set.findings.map((one) => one.source)].filter((cite) => cite !== null);
    canonical.set('made', `${day} ${release}`);
    const address = `${site.origin(c)}/claims/pairs?${canonical}`;
    return c.html(
      <SetPage
        frame={site.frame(c, { canonical: null, releases, notices })}
        codes={printSet(entries).replaceAll(',', ', ')}
        setting={setting}
        error={null}
        set={set}
        labels={labels}
        madeWith={madeWith.join(' ') === release ? null : madeWith.join(' ')}
        text={letterOf(set, address)}
      />,
    );
  }

  async function checkSent(c: Ctx): Promise<Response> {
    const body = await c.req.parseBody();
    const file = body.file;
    if (!(file instanceof File) || file.size === 0)
      return filePage(c, {
        name: 'No file',
        outcomes: [],
        hasMore: false,
        refusal: 'Choose a file that is not empty.',
      });
    const setting = settingOf(typeof body.setting === 'string' ? body.setting : undefined);
    const name = nameOf(file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { records, spelling, hasMore, refusal } = readClaims(
      bytes,
      name,
      { setting, asOf: c.get('asOf') },
      MOST_CLAIMS,
    );
    const rowWord = spelling === null ? 'Row' : ROW_WORDS[spelling];
    const outcomes = records.map((record) => outcomeOf(c.get('edition'), record, rowWord));
    const format = body.answer === 'json' || body.answer === 'csv' ? body.answer : null;
    if (format !== null && refusal === null) {
      const text = HEADS[format] + outcomes.map((one) => printOutcome(one, format)).join('');
      return attachment(c, text, format, 'findings');
    }
    const [only] = records;
    if (
      records.length === 1 &&
      only?.claim &&
      refusal === null &&
      !hasMore &&
      only.numbers.length === only.claim.lines.length &&
      only.claim.lines.length > 0
    ) {
      return onSheet(c, name, only.claim, outcomes[0] as Outcome);
    }
    return filePage(c, { name, outcomes, hasMore, refusal: refusal?.message ?? null });
  }

  /** A file of one claim is shown as if it had been typed, so that it can be mended and checked again. */
  function onSheet(c: Ctx, name: string, claim: Claim, outcome: Outcome): Answer {
    c.set('asOf', claim.dateOfService);
    const form: ReadForm = { typed: typedOf(claim), record: null, errors: new Map() };
    const own = outcome.claim === '' ? '' : `claim ${outcome.claim} of `;
    return claimAnswer(
      site,
      c,
      form,
      outcome,
      `Read from ${own}${name}. Lines that could not be read are not here.`,
    );
  }

  function filePage(
    c: Ctx,
    result: { name: string; outcomes: Outcome[]; hasMore: boolean; refusal: string | null } | null,
  ): Answer {
    const releases = [...new Set(result?.outcomes.flatMap((one) => one.releases) ?? [])];
    const frame = site.frame(c, { canonical: '/claims/file', releases });
    const status = result?.refusal != null && result.outcomes.length === 0 ? 400 : 200;
    return c.html(
      <FilePage frame={frame} result={result} limits={{ claims: MOST_CLAIMS, mebibytes: MEBIBYTES }} />,
      status,
    );
  }
}

function setError(count: number, refused: readonly string[]): string | null {
  if (refused.length > 0)
    return `Not read: ${refused.slice(0, 5).join(', ')}. Codes have five characters, modifiers two and stand behind their code.`;
  if (count < 2) return 'Type at least two codes.';
  return count > MOST_CODES_OF_SET
    ? `These are ${count} codes; at most ${MOST_CODES_OF_SET} are compared here. A file may hold more.`
    : null;
}

function download(c: Ctx, wanted: string, claim: Claim, outcome: Outcome): Response {
  const [what, format] = wanted.split('.');
  if (what === 'claim') {
    return format === 'csv'
      ? attachment(c, printCsvClaims([{ id: '1', claim }]), 'csv', 'claim')
      : attachment(c, `${printJsonClaim(claim)}\n`, 'json', 'claim');
  }
  return format === 'csv'
    ? attachment(c, HEADS.csv + printOutcome(outcome, 'csv'), 'csv', 'findings')
    : attachment(c, printOutcome(outcome, 'json'), 'json', 'findings');
}

function attachment(c: Ctx, text: string, format: 'json' | 'csv', name: string): Response {
  // A spreadsheet takes a table for UTF-8 only with the mark.
  return c.body(format === 'csv' ? `\ufeff${text}` : text, 200, {
    'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
    'Cache-Control': 'no-store',
  });
}

function settingOf(text: string | undefined): ClaimSetting | null {
  return (['practitioner', 'hospital', 'dme'] as const).find((one) => one === text) ?? null;
}

/** A file's name as it may be shown. */
function nameOf(name: string): string {
  const clean =
    name
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  return clean.slice(0, 80) || 'file';
}
