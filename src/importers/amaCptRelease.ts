// Is this one of the AMA's files, and of which code set? By header rows and shape first, by name where the content is mute.
// The copyright year in a licence header is not the code-set year: that one is named by a folder, a file or the header.
import { layoutOf } from './amaCptFiles.ts';
import type { Look, Recognition } from './importing.ts';

export function recogniseAmaFile({ name, head, label = name }: Look): Recognition | null {
  const slot = slotOf(name, head);
  if (slot === null) return null;
  // A PLA file or a history may be named for a quarter of its own; the folder tells to which release it belongs.
  const named = codeSetIn(slot === 'descriptors' ? label : label.replace(/[^/›]*$/, ''));
  if (named) return { slot, ...named };
  const header = slot === 'descriptors' ? (splitHead(head)?.header ?? '') : '';
  const year = copyrightYear(header);
  if (year === null) return { slot, version: null, effective: null, ends: null };
  return { slot, ...(codeSetIn(header) ?? { version: `copyright ${year}`, effective: null, ends: null }) };
}

/** Which of the AMA's files is it? CMS files carry AMA notices too, so a notice alone is never enough. */
function slotOf(name: string, head: string): string | null {
  if (/<plaCodes[\s>]/.test(head)) return 'pla';
  if (/(?:^|\n)concept id\t(?:cpt )?code\tconsumer[^\t\r\n]*descriptor/i.test(head)) return 'consumer';
  if (/(?:^|\n)concept id\t(?:cpt )?code\tclinician[^\t]*id\tclinician/i.test(head)) return 'clinician';
  if (/(?:^|\n)concept id\t(?:cpt )?code\tdate deleted(?:\t|\r?\n)/i.test(head)) return 'deletions';
  const history = /(?:^|\n)date\tchange type\tconcept id\t([^\t]+)\t/i.exec(head)?.[1];
  if (history) return /modifier/i.test(history) ? 'modifier history' : 'history';
  if (/^MODUL/i.test(name) && /(?:^|\n)Appendix A\b/.test(head)) return 'modifiers';
  // Under their own names they are read even without the notice, to be refused for the lack of it.
  if (layoutOf(name, []) !== null) return 'descriptors';
  const parts = splitHead(head);
  if (!parts || !/American Medical Association/.test(parts.header)) return null;
  return layoutOf(name, parts.data) === null ? null : 'descriptors';
}

/** How much of a file is seen before it is read. */
const HEAD_LENGTH = 16_384;

/** The header ends at the last blank line that data follows; the last line of a head may be cut. */
function splitHead(head: string): { header: string; data: string[] } | null {
  const lines = head.split(/\r?\n/);
  if (head.length >= HEAD_LENGTH) lines.pop();
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const blank = lines.slice(0, end).findLastIndex((line) => line.trim() === '');
  return blank < 0 ? null : { header: lines.slice(0, blank).join('\n'), data: lines.slice(blank + 1, end) };
}

/** `CPT … copyright 1995-2025 American Medical Association` → 2025. */
export function copyrightYear(header: string): number | null {
  const notice =
    /(?:copyright|©|\(c\))((?:(?!American Medical)[\s\S]){0,160}?)American Medical Association/i.exec(
      header,
    )?.[1];
  const year = [...(notice ?? '').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].at(-1)?.[0];
  return year === undefined ? null : Number(year);
}

/** `CPT 2026 Data Files/LONGULT.txt`, `cpt2026q2.zip › …`, `CPT® 2026`: the code set and its days; null where none is named. */
function codeSetIn(text: string): Pick<Recognition, 'version' | 'effective' | 'ends'> | null {
  // What stands nearest to the file counts: the last folder, the last line.
  for (const segment of text.split(/[/›\n]/).reverse()) {
    const year =
      /(?<![A-Za-z])CPT(?![A-Za-z])[^\d]{0,24}?(?<!\d)(20\d\d)(?!\d|[\s,]*American)|(?<!\d)(20\d\d)[\s_-]{0,3}CPT(?![A-Za-z])/i.exec(
        segment,
      );
    const found = year?.[1] ?? year?.[2];
    // A copyright year is no code-set year.
    if (!found || /copyright|©|\(c\)/i.test(segment)) continue;
    const quarter = Number(/(?<![A-Za-z])Q([1-4])(?![A-Za-z0-9])/i.exec(segment)?.[1] ?? 0);
    // Quarterly releases come out with their quarter and hold from the next one on (the AMA's release schedule).
    const holds = quarter === 4 ? Number(found) + 1 : Number(found);
    const month = ['01', '04', '07', '10', '01'][quarter] ?? '01';
    const version = quarter === 0 ? found : `${found} Q${quarter}`;
    return { version, effective: `${holds}-${month}-01`, ends: `${holds}-12-31` };
  }
  return null;
}
