// What limits the code? Modifiers, units, NCCI pairs, add-on rules, what the quarter changed.
import { type CodeRef, pathOf, procedureSystem } from '#catalog';
import type { CodeRecord } from '#tools';
import { type Frame, link } from '../../frame.ts';
import { blocks, codeLink, count, figure, source, sources } from '../../ui/words.tsx';
import type { Body, Section } from './section.tsx';

export const SETTINGS = {
  practitioner: 'Practitioner',
  hospital: 'Outpatient hospital',
  dme: 'Equipment supplier',
} as const;

export function rules(frame: Frame, record: CodeRecord): Section[] {
  return [
    { id: 'modifiers', title: 'Modifiers', group: 'rules', body: modifiers(frame, record) },
    { id: 'units', title: 'Units limit (MUE)', group: 'rules', body: units(record) },
    { id: 'edits', title: 'NCCI edits', group: 'rules', body: edits(frame, record) },
    { id: 'add-on', title: 'Add-on rules', group: 'rules', body: addOn(frame, record) },
  ];
}

function modifiers(frame: Frame, { modifiers: called }: CodeRecord): Body {
  if (called.length === 0) return null;
  const groups = Map.groupBy(called, (one) => one.why);
  return (
    <>
      <p class="lead">
        What this code’s indicators and kind call for. Whether one applies is for the record to show.
      </p>
      {[...groups].map(([why, group]) => (
        <div class="level">
          <h3>{why}</h3>
          {group.map(({ modifier, rule }) => (
            <details class="modifier">
              <summary>
                <span class="code">{modifier.modifier}</span> {modifier.name}
                {modifier.ncci ? <small>NCCI-associated</small> : null}
              </summary>
              <div class="prose">
                {blocks(modifier.says)}
                {blocks(modifier.use)}
                <h4>Watch for</h4>
                {blocks(modifier.watch)}
                {modifier.official === null ? null : <p class="quiet">CMS: {modifier.official}</p>}
                {rule === null ? null : (
                  <p>
                    <a href={link(frame, `/guidelines/${rule.slug}`)}>{rule.title}</a>
                  </p>
                )}
              </div>
            </details>
          ))}
        </div>
      ))}
      {sources(
        called.slice(0, 1).map(({ modifier }) => ({ ...modifier.cite, files: ['content/modifiers'] })),
      )}
    </>
  );
}

function units({ edits: { mue } }: CodeRecord): Body {
  if (mue.length === 0) return null;
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col" class="right">
              Units
            </th>
            <th scope="col">Adjudication</th>
            <th scope="col">Rationale</th>
          </tr>
        </thead>
        <tbody>
          {mue.map(({ setting, units: most, adjudication, rationale }) => (
            <tr>
              <th scope="row">{SETTINGS[setting]}</th>
              <td class="right code">{figure(most)}</td>
              <td>
                <span class="code">{adjudication.indicator}</span> {adjudication.text}
              </td>
              <td>{rationale}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sources(mue.map((one) => one.cite))}
    </>
  );
}

function edits(frame: Frame, { ref, asOf, edits: { ptp, changes } }: CodeRecord): Body {
  if (ptp.length === 0 && changes.length === 0) return null;
  const path = `${pathOf(ref)}/edits`;
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Pairs in force on {asOf}</th>
            <th scope="col" class="right">
              As column one
            </th>
            <th scope="col" class="right">
              As column two
            </th>
            <th scope="col" class="right">
              Modifier may help
            </th>
            <th scope="col" class="right">
              Rows ever
            </th>
          </tr>
        </thead>
        <tbody>
          {ptp.map(({ setting, columnOne, columnTwo, modifierAllowed, rows }) => (
            <tr>
              <th scope="row">
                <a href={link(frame, path, { setting })}>{SETTINGS[setting]}</a>
              </th>
              <td class="right code">{figure(columnOne)}</td>
              <td class="right code">{figure(columnTwo)}</td>
              <td class="right code">{figure(modifierAllowed)}</td>
              <td class="right code">{figure(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ptp
        .filter((one) => one.lastDeletion !== null)
        .map((one) => (
          <p>
            {SETTINGS[one.setting]}: no pair of this code is open; the last ones ended on{' '}
            <strong>{one.lastDeletion}</strong>.
          </p>
        ))}
      {ptp.length === 0 ? null : (
        <form class="within" action={path}>
          {asOf === frame.today ? null : <input type="hidden" name="asOf" value={asOf} />}
          <label>
            Is it paired with{' '}
            <input name="contains" maxlength={5} size={7} placeholder="code" autocomplete="off" />
          </label>
          <label>
            for the{' '}
            <select name="setting">
              {ptp.map(({ setting }) => (
                <option value={setting}>{SETTINGS[setting]}</option>
              ))}
            </select>
          </label>
          <button type="submit">Look up</button>
        </form>
      )}
      {changes.length === 0 ? null : (
        <details>
          <summary>{count(changes.length, 'change')} in the quarterly files</summary>
          <ul>
            {changes.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
          {sources(changes.map((one) => one.cite))}
        </details>
      )}
      {sources(ptp.map((one) => one.cite))}
    </>
  );
}

const TYPES = {
  1: 'Type 1: payable only with one of these primaries; CMS lists them all.',
  2: 'Type 2: payable with a primary that the Medicare contractor decides.',
  3: 'Type 3: payable with one of these primaries; the contractor may add others.',
} as const;

/** Add-ons of a code that are named at once. */
const MOST_CODES = 60;

function addOn(frame: Frame, { edits: { addOn: found } }: CodeRecord): Body {
  if (!found) return null;
  const primaries = [...new Set(found.primaries.map((one) => one.code))];
  return (
    <>
      {found.type === null ? null : <p>{TYPES[found.type]}</p>}
      {primaries.length === 0 ? null : codesOrContractor(frame, primaries)}
      {found.addOns.length === 0 ? null : (
        <>
          <p>{count(found.addOns.length, 'add-on code')} may be reported with it:</p>
          {codesOrContractor(frame, found.addOns)}
        </>
      )}
      {source(found.cite)}
    </>
  );
}

function codesOrContractor(frame: Frame, codes: readonly string[]) {
  const item = (code: string) => {
    const ref = refOf(code);
    return (
      <li>
        {ref ? (
          codeLink(frame, ref)
        ) : code === 'CCCCC' ? (
          'as the contractor decides'
        ) : (
          <span class="code">{code}</span>
        )}
      </li>
    );
  };
  return (
    <>
      <ul class="inline">{codes.slice(0, MOST_CODES).map(item)}</ul>
      {codes.length > MOST_CODES ? (
        <details>
          <summary>{count(codes.length - MOST_CODES, 'more code')}</summary>
          <ul class="inline">{codes.slice(MOST_CODES).map(item)}</ul>
        </details>
      ) : null}
    </>
  );
}

/** Null for what has not the shape of a code. */
export function refOf(code: string): CodeRef | null {
  const system = procedureSystem(code);
  return system === null ? null : { system, code };
}
