// /fees and its neighbours: what was typed becomes a price, or a word beside the field. A form that was sent well is answered by a
// redirect to the short address of its answer, which can be kept.
import {
  ANESTHESIA_MODIFIERS,
  type AnesthesiaModifier,
  anesthesiaPrice,
  centerPrice,
  drugPrice,
  type FeeLine,
  hasQualifyingFactor,
  hospitalPrice,
  localitiesOn,
  packagesOf,
  parseNdc,
  price,
  readWageIndex,
  readWhere,
  readWhole,
  type Spread,
  spreadOf,
  thousandths,
  type Where,
  wageAreas,
  whereOn,
} from '#fees';
import type { IsoDate } from '#kit';
import { FeesPage, type FeesProps } from './pages/fees/FeesPage.tsx';
import type { Problems } from './pages/fees/fields.tsx';
import { AnesthesiaPage, CenterPage, DrugsPage, HospitalPage } from './pages/fees/OtherFeesPages.tsx';
import type { Answer, Ctx, Site, SiteApp } from './site.tsx';
import { linesWord, type Query, readCodes, readDate, readRows, typedRows, withRoom } from './typedFees.ts';

export function feesRoutes(app: SiteApp, site: Site): void {
  app.get('/fees', (c) => physician(c));
  app.get('/fees/anesthesia', (c) => anesthesia(c));
  app.get('/fees/hospital', (c) => hospital(c));
  app.get('/fees/surgical-center', (c) => center(c));
  app.get('/fees/drugs', (c) => drugs(c));

  function physician(c: Ctx): Answer {
    const query = c.req.query();
    const edition = c.get('edition');
    const { day, problems } = dayOf(c, query);
    const rows = typedRows(query);
    const read = readRows(rows);
    Object.assign(problems, read.problems);
    const where = rows.length > 0 ? placeOf(c, query, day, problems) : null;
    const setting = query.setting === 'facility' ? 'facility' : 'nonFacility';
    const qualifying = query.qualifying === 'yes';
    const kept: Query = {
      lines: linesWord(read.lines),
      ...(query.zip ? { zip: query.zip.trim() } : {}),
      ...(query.locality ? { locality: query.locality } : {}),
      ...(setting === 'facility' ? { setting } : {}),
      ...(qualifying ? { qualifying: 'yes' } : {}),
    };
    const isFine = where !== null && read.lines.length > 0 && !hasProblems(problems);
    if (isFine && query.lines === undefined) return answered(c, '/fees', kept, day);
    const ask = { asOf: day, where: where as Where, qualifying };
    const priced = isFine ? price(edition, read.lines, { ...ask, setting }) : null;
    const otherOne = setting === 'facility' ? 'nonFacility' : 'facility';
    const props: FeesProps = {
      frame: site.frame(c, { canonical: '/fees', releases: priced?.cites ?? [] }),
      typed: {
        rows: withRoom(rows),
        zip: clip(query.zip),
        locality: clip(query.locality),
        setting,
        date: query.date ?? day,
        qualifying,
      },
      problems,
      localities: localitiesOn(edition, day),
      hasQualifying: hasQualifyingFactor(edition, day),
      priced,
      other: isFine ? price(edition, read.lines, { ...ask, setting: otherOne }) : null,
      spread: priced ? spreadOfOnly(c, read.lines, setting, day) : null,
      query: kept,
      isLoaded: edition.pick('mpfs', day) !== null,
    };
    return c.html(<FeesPage {...props} />, hasProblems(problems) ? 400 : 200);
  }

  function spreadOfOnly(
    c: Ctx,
    lines: readonly FeeLine[],
    setting: Spread['setting'],
    day: IsoDate,
  ): Spread | null {
    const [only] = lines;
    if (!only || lines.length > 1) return null;
    const modifier = only.modifiers.find((one) => one === '26' || one === 'TC' || one === '53') ?? '';
    return spreadOf(c.get('edition'), { code: only.code, modifier, setting }, day);
  }

  function anesthesia(c: Ctx): Answer {
    const query = c.req.query();
    const { day, problems } = dayOf(c, query);
    // From a code page comes the code alone: a form half filled in, not yet a question.
    const asked = query.baseUnits !== undefined || query.minutes !== undefined;
    const where = asked ? placeOf(c, query, day, problems) : null;
    const code = (query.code ?? '').trim().toUpperCase();
    const baseUnits = readWhole(query.baseUnits ?? '', 0, 50);
    const minutes = readWhole(query.minutes ?? '', 1, 1440);
    const modifier = query.modifier ?? 'AA';
    if (asked) {
      if (!/^\d{5}$/.test(code)) problems.code = 'Anesthesia codes have five digits, such as 00140.';
      if (baseUnits === null) problems.baseUnits = 'Base units are a whole number from 0 to 50.';
      if (minutes === null) problems.minutes = 'Minutes are a whole number from 1 to 1440.';
      if (!isAnesthesiaModifier(modifier)) problems.modifier = 'One of the modifiers in the list.';
    }
    const isFine = where && baseUnits !== null && minutes !== null && !hasProblems(problems);
    const kept = keptOf(query, ['code', 'baseUnits', 'minutes', 'modifier', 'induction', 'zip', 'locality']);
    if (isFine && query.date !== undefined) return answered(c, '/fees/anesthesia', kept, day);
    const found =
      isFine && isAnesthesiaModifier(modifier)
        ? anesthesiaPrice(c.get('edition'), {
            code,
            baseUnits,
            minutes,
            modifier,
            atInduction: query.induction === 'yes',
            where,
            asOf: day,
          })
        : null;
    if (isFine && !found) problems.locality = 'No anesthesia conversion factor of this place is loaded.';
    const frame = site.frame(c, { canonical: '/fees/anesthesia', releases: found?.cites ?? [] });
    return c.html(
      <AnesthesiaPage
        frame={frame}
        typed={typedOf(query, day)}
        problems={problems}
        localities={localitiesOn(c.get('edition'), day)}
        found={found}
        permalink={permalinkOf('/fees/anesthesia', kept, day)}
      />,
      hasProblems(problems) ? 400 : 200,
    );
  }

  function hospital(c: Ctx): Answer {
    const query = c.req.query();
    const { day, problems } = dayOf(c, query);
    const codes = readCodes(query.codes ?? '');
    if (typeof codes === 'string') problems.codes = codes;
    const typedIndex = (query.wageIndex ?? '').trim();
    const wageIndex = typedIndex === '' ? null : readWageIndex(typedIndex);
    if (typedIndex !== '' && wageIndex === null)
      problems.wageIndex = 'A wage index is a number from 0.1 to 4, such as 0.9234.';
    const isFine = typeof codes !== 'string' && codes.length > 0 && !hasProblems(problems);
    const kept = keptOf(query, ['codes', 'wageIndex']);
    if (isFine && query.date !== undefined) return answered(c, '/fees/hospital', kept, day);
    const found = isFine ? hospitalPrice(c.get('edition'), codes, day, wageIndex) : null;
    if (isFine && !found) problems.codes = 'No OPPS Addendum B is loaded.';
    return c.html(
      <HospitalPage
        frame={site.frame(c, { canonical: '/fees/hospital', releases: found?.cites ?? [] })}
        typed={typedOf(query, day)}
        problems={problems}
        found={found}
        permalink={permalinkOf('/fees/hospital', kept, day)}
      />,
      hasProblems(problems) ? 400 : 200,
    );
  }

  function center(c: Ctx): Answer {
    const query = c.req.query();
    const { day, problems } = dayOf(c, query);
    const areas = wageAreas(c.get('edition'), day);
    const codes = readCodes(query.codes ?? '');
    if (typeof codes === 'string') problems.codes = codes;
    const wanted = query.area ?? '';
    const area = areas.find((one) => one.cbsa === wanted) ?? null;
    if (wanted !== '' && area === null) problems.area = 'One of the areas in the list.';
    const isFine = typeof codes !== 'string' && codes.length > 0 && !hasProblems(problems);
    const kept = keptOf(query, ['codes', 'area']);
    if (isFine && query.date !== undefined) return answered(c, '/fees/surgical-center', kept, day);
    const found = isFine ? centerPrice(c.get('edition'), codes, day, area) : null;
    if (isFine && !found) problems.codes = 'No ASC addenda are loaded.';
    return c.html(
      <CenterPage
        frame={site.frame(c, { canonical: '/fees/surgical-center', releases: found?.cites ?? [] })}
        typed={typedOf(query, day)}
        problems={problems}
        areas={areas}
        found={found}
        permalink={permalinkOf('/fees/surgical-center', kept, day)}
      />,
      hasProblems(problems) ? 400 : 200,
    );
  }

  function drugs(c: Ctx): Answer {
    const query = c.req.query();
    const edition = c.get('edition');
    const { day, problems } = dayOf(c, query);
    const [typedCode, ndc] = [(query.code ?? '').trim().toUpperCase(), (query.ndc ?? '').trim().slice(0, 32)];
    const number = (name: 'units' | 'packages') => {
      const text = (query[name] ?? '').trim();
      const value = text === '' ? null : thousandths(text);
      if (text !== '' && value === null) problems[name] = 'A number, with at most three decimals.';
      return value;
    };
    const [units, opened] = [number('units'), number('packages')];
    if (typedCode !== '' && ndc !== '') problems.ndc = 'Give a HCPCS code or an NDC, not both.';
    if (typedCode !== '' && !/^[0-9A-Z]{5}$/.test(typedCode))
      problems.code = 'A HCPCS code has five characters, such as J1885.';
    const spelled = parseNdc(ndc);
    const packages = ndc === '' ? [] : packagesOf(edition, spelled.length > 0 ? spelled : [ndc], day);
    if (ndc !== '' && packages.length === 0 && !problems.ndc)
      problems.ndc = 'The loaded crosswalk has no such package: check the digits, or give the HCPCS code.';
    if (opened !== null && ndc === '') problems.packages = 'Packages need an NDC.';
    const [pack] = packages;
    const code = typedCode || pack?.code || '';
    const isFine = code !== '' && !hasProblems(problems);
    const kept = keptOf(query, ['code', 'ndc', 'packages', 'units']);
    if (isFine && query.date !== undefined) return answered(c, '/fees/drugs', kept, day);
    const inPackages =
      opened === null || pack?.unitsThousandths == null
        ? null
        : Math.round((opened * pack.unitsThousandths) / 1000);
    const request = {
      code,
      unitsThousandths: units ?? inPackages ?? 1000,
      openedThousandths: units === null ? null : inPackages,
    };
    const found = isFine ? drugPrice(edition, request, day) : null;
    if (isFine && !found) problems.code = `No loaded ASP file names ${code}.`;
    return c.html(
      <DrugsPage
        frame={site.frame(c, { canonical: '/fees/drugs', releases: found?.cites ?? [] })}
        typed={typedOf(query, day)}
        problems={problems}
        packages={packages}
        found={found}
        code={code}
        permalink={permalinkOf('/fees/drugs', kept, day)}
      />,
      hasProblems(problems) ? 400 : 200,
    );
  }
}

/** The date in the form wins over that of the frame. */
function dayOf(c: Ctx, query: Query): { day: IsoDate; problems: Problems } {
  const day = readDate(query.date, c.get('asOf'));
  if (day !== null) return { day, problems: {} };
  return { day: c.get('asOf'), problems: { date: 'A day written YYYY-MM-DD, from 1966 to 2099.' } };
}

function placeOf(c: Ctx, query: Query, day: IsoDate, problems: Problems): Where | null {
  const asked = readWhere({ zip: query.zip ?? '', locality: query.locality ?? '' });
  const where = 'problem' in asked ? asked : whereOn(c.get('edition'), asked, day);
  if (!('problem' in where)) return where;
  problems[where.field] = where.problem;
  return null;
}

/** To the short address of an answer, the date with it where it is not today's. */
function answered(c: Ctx, path: string, kept: Query, day: IsoDate): Response {
  const parameters = new URLSearchParams(kept);
  if (day !== c.get('today')) parameters.set('asOf', day);
  return c.redirect(`${path}?${parameters}`, 303);
}

function permalinkOf(path: string, kept: Query, day: IsoDate): string {
  return `${path}?${new URLSearchParams({ ...kept, asOf: day })}`;
}

function keptOf(query: Query, names: readonly string[]): Query {
  return Object.fromEntries(
    names.flatMap((name) => (query[name]?.trim() ? [[name, clip(query[name]).trim()]] : [])),
  );
}

function typedOf(query: Query, day: IsoDate): Query {
  return {
    ...Object.fromEntries(Object.entries(query).map(([name, value]) => [name, clip(value)])),
    date: query.date ?? day,
  };
}

const LONGEST = 600;
function clip(text: string | undefined): string {
  return (text ?? '').slice(0, LONGEST);
}

function hasProblems(problems: Problems): boolean {
  return Object.values(problems).some(Boolean);
}

function isAnesthesiaModifier(text: string): text is AnesthesiaModifier {
  return (ANESTHESIA_MODIFIERS as readonly string[]).includes(text);
}
