// What is it? The AMA's words through the gate, our own description, the axes of an ICD-10-PCS code.
import { type Block, pathOf } from '#catalog';
import type { CodeRecord } from '#tools';
import { type Frame, link } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { blocks, codeLink, count, source } from '../../ui/words.tsx';
import type { Body, Section } from './section.tsx';

export function meaning(frame: Frame, record: CodeRecord): Section[] {
  const { procedure, plain } = record;
  const own = (id: string, title: string, list: readonly Block[] | undefined): Section => ({
    id,
    title,
    group: 'meaning',
    body:
      procedure && list && list.length > 0 ? (
        <div class="prose">
          {blocks(list)}
          {source(procedure.cite)}
        </div>
      ) : null,
  });
  return [
    { id: 'descriptor', title: 'CPT® descriptor', group: 'meaning', body: descriptor(frame, record) },
    { id: 'axes', title: 'The seven characters', group: 'meaning', body: axes(record) },
    {
      id: 'plain',
      title: 'In plain words',
      group: 'meaning',
      body: plain && (
        <div class="prose">
          <p>{plain.text}</p>
          {source(plain.cite)}
        </div>
      ),
    },
    own('description', 'Common language description', procedure?.description),
    own('indications', 'Clinical indications', procedure?.indications),
    own('procedure', 'Procedure', procedure?.procedure),
    own('aftercare', 'Post-procedure care', procedure?.aftercare),
    own('tips', 'Documentation and coding tips', procedure?.tips),
    { id: 'related', title: 'Related codes', group: 'meaning', body: related(frame, record) },
  ];
}

function descriptor(frame: Frame, { ref, descriptors }: CodeRecord): Body {
  const { state, long, medium, short, consumer, clinician, copyright, cite } = descriptors;
  if (state === 'not applicable') return null;
  if (state === 'not loaded') {
    return (
      <p class="quiet">
        No licensed CPT files are loaded here, so there is no AMA descriptor. An operator who holds a licence
        loads them with <code>npm run cli -- import</code> and the folder of the AMA files.
      </p>
    );
  }
  if (state === 'accept first') {
    return (
      <>
        <p>
          The AMA’s descriptors are loaded. They are shown once you have accepted the AMA’s terms of use; once
          is enough for this release.
        </p>
        <p>
          <a
            class="button"
            href={link({ asOf: '', today: '' }, '/licence/cpt', { back: link(frame, pathOf(ref)) })}
          >
            Read and accept the terms
          </a>
        </p>
        {cite ? source(cite) : null}
      </>
    );
  }
  const rows: [string, string | null][] = [
    ['Long', long],
    ['Medium', medium],
    ['Short', short],
    ['Consumer', consumer],
  ];
  return (
    <>
      <dl class="facts">
        {rows.map(([name, text]) =>
          text === null ? null : (
            <div>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
        {clinician.length === 0 ? null : (
          <div>
            <dt>Clinician</dt>
            <dd>
              {clinician.map((text) => (
                <p>{text}</p>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {copyright === null ? null : <p class="notice">{copyright}</p>}
      {cite ? source(cite) : null}
    </>
  );
}

function related(frame: Frame, { procedure }: CodeRecord): Body {
  if (!procedure || procedure.related.length === 0) return null;
  return (
    <>
      <ul class="codes">
        {procedure.related.map(({ ref, why }) => (
          <li>
            {codeLink(frame, ref)}
            <span>{why}</span>
          </li>
        ))}
      </ul>
      {source(procedure.cite)}
    </>
  );
}

function axes({ ref, pcsTable }: CodeRecord): Body {
  if (!pcsTable) return null;
  const { table, rows, cite } = pcsTable;
  const own = rows.filter((row) => row.holdsCode);
  const others = rows.filter((row) => !row.holdsCode);
  return (
    <>
      <ol class="axes">
        {pcsTable.axes.map(({ title, character, label, definition }) => (
          <li>
            <span class="axis-title">{title}</span>
            <span class="code">{character}</span>
            <span class="axis-label">{label}</span>
            {definition === null ? null : <span class="axis-definition">{definition}</span>}
          </li>
        ))}
      </ol>
      {own.length === 0 && ref.code.length === 7 ? (
        <p class="note amber">
          {icon('warning')}
          <span>No row of table {table} in the loaded release allows this combination of characters.</span>
        </p>
      ) : null}
      {own.map((row) => (
        <>
          <h3>Row of table {table} in which it stands</h3>
          {pcsRow(row, ref.code)}
        </>
      ))}
      {others.length === 0 ? null : (
        <details open={ref.code.length === 3}>
          <summary>
            {count(others.length, own.length > 0 ? 'other row' : 'row')} of table {table}
          </summary>
          {others.map((row) => pcsRow(row, ''))}
        </details>
      )}
      {source(cite)}
    </>
  );
}

type PcsRow = NonNullable<CodeRecord['pcsTable']>['rows'][number];

/** Characters 4 to 7 side by side; those of `code` are marked. */
function pcsRow(row: PcsRow, code: string) {
  return (
    <div class="pcs-row">
      {row.axes.map(({ title, labels }, n) => (
        <div>
          <h4>{title}</h4>
          <ul>
            {labels.map(({ character, label }) => (
              <li class={code[n + 3] === character ? 'on' : undefined}>
                <span class="code">{character}</span> {label}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
