// What is the search index made of? Every code that a loaded file names, with the words that each room has for it.
// No word of the AMA and no D code: lists and searches need no licence.
import {
  type CodeRef,
  displayCode,
  hcpcsRecordOf,
  icdEntries,
  listedOf,
  plainOf,
  procedureOf,
  SYSTEMS,
  type System,
  statusOf,
  universeCodes,
} from '#catalog';
import { rbcsTable } from '#crosswalks';
import type { Edition } from '#editions';
import { drugNames } from '#fees';
import { addDays, type IsoDate } from '#kit';
import type { Entry, Line } from '#search';

/** Far in the future: the newest release of everything is what is searched. */
const NEWEST: IsoDate = '9999-12-31';

export function* searchEntries(edition: Edition): Iterable<Entry> {
  for (const system of SYSTEMS) {
    if (system === 'cpt' || system === 'hcpcs') yield* procedureEntries(edition, system);
    else yield* diagnosisEntries(edition, system);
  }
}

function* diagnosisEntries(edition: Edition, system: 'icd-10-cm' | 'icd-10-pcs'): Iterable<Entry> {
  for (const { code, title, billable, from, to, lines } of icdEntries(edition, system)) {
    const own = system === 'icd-10-cm' && title !== null ? plainOf(edition, code) : null;
    yield {
      system,
      code: displayCode(system, code),
      title,
      billable,
      from,
      to,
      lines: own
        ? [...lines, { kind: 'description', text: own.text, spoken: '', optional: own.text }]
        : lines,
    };
  }
}

function* procedureEntries(edition: Edition, system: System): Iterable<Entry> {
  const drugs = drugNames(edition);
  for (const code of universeCodes(edition, system)) {
    const ref = { system, code };
    const { title } = listedOf(edition, ref, NEWEST);
    const lines: Line[] = [];
    const own = procedureOf(edition, code);
    if (own && own.name !== title) lines.push({ kind: 'synonym', text: own.name });
    const short = system === 'hcpcs' ? hcpcsRecordOf(edition, code, NEWEST)?.short : undefined;
    if (short !== undefined) lines.push({ kind: 'synonym', text: short });
    for (const name of drugs.get(code) ?? []) lines.push({ kind: 'drug', text: name });
    const [group] = rbcsTable.find(edition, code, NEWEST);
    if (group) {
      const text = group.items.map((item) => item.text).join(', ');
      lines.push({ kind: 'description', text, spoken: '', optional: text });
    }
    if (own) {
      const text = own.description.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
      lines.push({ kind: 'description', text: excerpt(text), spoken: '', optional: text });
    }
    yield { system, code, title: title ?? '', billable: true, ...lifeOf(edition, ref), lines };
  }
}

/** First and last day as the code's page states them; a code gone on an unknown day ends before the list that lacks it. */
function lifeOf(edition: Edition, ref: CodeRef): { from: IsoDate | null; to: IsoDate | null } {
  const status = statusOf(edition, ref, NEWEST);
  if (status?.kind !== 'deleted' || status.lastDay !== null)
    return { from: status?.firstDay ?? null, to: status?.lastDay ?? null };
  const without = status.evidence.find(({ text }) => text.startsWith('Not listed'))?.cite.effective;
  return { from: status.firstDay, to: without ? addDays(without, -1) : null };
}

function excerpt(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, text.lastIndexOf(' ', 160))} …`;
}
