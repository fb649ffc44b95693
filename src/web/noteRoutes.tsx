// A clinical text to codes: read in memory, neither kept nor logged; no browser may store the answer.
import { bodyLimit } from 'hono/body-limit';
import { copyrightLine } from '#catalog';
import { outcomeOf } from '#claims';
import { parseIsoDate } from '#kit';
import { type CodedNote, codeNote, printNote } from '#notes';
import { claimAnswer } from './claimAnswer.tsx';
import { emptyClaim, readForm } from './claimForm.ts';
import {
  type ChosenCode,
  chosenOf,
  emptyNote,
  type NoteBody,
  readNoteForm,
  type TypedNote,
} from './noteForm.ts';
import { NotePage } from './pages/notes/NotePage.tsx';
import type { Answer, Ctx, Site, SiteApp } from './site.tsx';

/** A file and the text that it takes the place of. */
const MEBIBYTES = 26;
/** A professional claim form holds no more. */
const MOST_DIAGNOSES = 12;

export function noteRoutes(app: SiteApp, site: Site): void {
  const { propose } = site.options;
  const limit = bodyLimit({
    maxSize: MEBIBYTES << 20,
    onError: (c) => c.text('A text or file may have 20 MiB here.\n', 413),
  });
  app.use('/case2code', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/case2code', (c) => page(c, emptyNote(c.get('asOf')), null, []));
  app.post('/case2code', limit, async (c) => {
    const body = (await c.req.parseBody({ all: true })) as NoteBody;
    const typed = await readNoteForm(body, c.get('asOf'), site.options.ocr ?? null);
    const day = parseIsoDate(typed.asOf);
    if (typed.errors.size > 0 || day === null) return page(c, typed, null, []);
    c.set('asOf', day);
    const reader = site.reader(c);
    const asks = typed.asksModel && propose && (await c.get('viewing').admitQuestion()).open;
    const proposals = asks ? await propose(typed.text, c.req.raw.signal) : typed.proposals;
    const note = { text: typed.text, asOf: day, setting: typed.setting || null, systems: null, proposals };
    const coded = codeNote(c.get('edition'), note, reader);
    const { chosen, errors, add } = chosenOf(coded, typed, c.get('edition'), day, reader);
    const wanted = typeof body.do === 'string' ? body.do : 'find';
    const kept = chosen.filter((one) => one.kept);
    if (errors.size === 0 && wanted === 'claim') return toClaim(c, coded, kept);
    if (errors.size === 0 && (wanted === 'text' || wanted === 'json' || wanted === 'csv'))
      return download(c, wanted, coded, kept);
    return page(c, { ...typed, proposals, errors, add }, coded, chosen);
  });

  function page(c: Ctx, typed: TypedNote, coded: CodedNote | null, chosen: readonly ChosenCode[]): Answer {
    const quotesCpt = chosen.some(({ system }) => system === 'cpt') && site.reader(c).cptAccepted;
    const line = quotesCpt ? copyrightLine(c.get('edition')) : null;
    const frame = site.frame(c, {
      canonical: '/case2code',
      releases: [...(coded?.releases ?? [])],
      notices: line === null ? [] : [line],
    });
    return c.html(
      <NotePage
        frame={frame}
        typed={typed}
        coded={coded}
        chosen={chosen}
        hasModel={propose !== undefined}
        readsPictures={site.options.ocr != null}
      />,
      typed.errors.size > 0 ? 400 : 200,
    );
  }

  /** The codes on the sheet of a claim, checked at once where there is a service to check. */
  function toClaim(c: Ctx, { setting }: CodedNote, kept: readonly ChosenCode[]): Answer {
    const diagnoses = kept
      .filter(({ system }) => system === 'icd-10-cm')
      .map(({ code }) => code)
      .slice(0, MOST_DIAGNOSES);
    const services = kept
      .filter(({ system }) => system === 'cpt' || system === 'hcpcs')
      .map(({ code }) => code);
    const blank = emptyClaim(c.get('asOf'));
    const pointers = ['A', 'B', 'C', 'D'].slice(0, diagnoses.length).join(' ');
    const lines = [
      ...services.map((code) => ({ code, modifiers: '', units: '1', pos: '', pointers, date: '' })),
      ...blank.lines,
    ].slice(0, Math.max(blank.lines.length, services.length + 1));
    const typed = {
      ...blank,
      setting: setting === 'inpatient' ? 'hospital' : 'practitioner',
      diagnoses: diagnoses.join(' '),
      lines,
    };
    const form =
      services.length > 0 ? readForm(typed, c.get('today')) : { typed, record: null, errors: new Map() };
    const outcome = form.record ? outcomeOf(c.get('edition'), form.record, 'Claim') : null;
    const from =
      services.length > 0
        ? 'From Case2Code. Look at units, modifiers and which diagnosis belongs to which line.'
        : 'From Case2Code. The diagnoses are in place; add the services and check.';
    return claimAnswer(site, c, form, outcome, from);
  }

  function download(
    c: Ctx,
    format: 'text' | 'json' | 'csv',
    coded: CodedNote,
    kept: readonly ChosenCode[],
  ): Response {
    const codes = kept.map(({ found: _found, kept: _kept, ...code }) => code);
    const text = printNote({ ...coded, codes }, c.get('asOf'), format);
    const types = { text: 'text/plain', json: 'application/json', csv: 'text/csv' };
    // A spreadsheet takes a table for UTF-8 only with the mark.
    return c.body(format === 'csv' ? `\ufeff${text}` : text, 200, {
      'Content-Type': `${types[format]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="codes.${format === 'text' ? 'txt' : format}"`,
      'Cache-Control': 'no-store',
    });
  }
}
