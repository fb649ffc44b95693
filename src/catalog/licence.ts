// Which words may leave? The one gate for CPT descriptors and for passages that may quote them: page, API, assistant
// and mail all pass here. Authority: the operator's AMA licence (end-user terms, accepted per release); shared rule:
// the number alone may always be shown, an AMA word only to a reader who has accepted, a CDT (D) word never.
import { type Cite, citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { AMA, type AmaDescriptor, amaWords } from './ama.ts';
import { type CodeRef, isCdt } from './codes.ts';
import { diagnosisOf } from './diagnosis.ts';
import { hcpcsRecordOf } from './hcpcs.ts';
import { ownNameOf } from './own.ts';
import type { Descriptors, Reader, Title } from './types.ts';

/** The AMA's descriptors of a CPT code in the release for the date, else in the nearest release that words it. */
export function descriptorsOf(edition: Edition, ref: CodeRef, asOf: IsoDate, reader: Reader): Descriptors {
  const none = {
    long: null,
    medium: null,
    short: null,
    consumer: null,
    clinician: [],
    copyright: null,
    cite: null,
  };
  if (ref.system !== 'cpt') return { ...none, state: 'not applicable' };
  const found = find(edition, ref.code, asOf);
  if (!found) return { ...none, state: 'not loaded' };
  const cite = citeOf(found.part);
  if (!mayQuoteCpt(edition, reader)) return { ...none, cite, state: 'accept first' };
  reader.onAmaWords?.();
  const { long, medium, short, consumer } = found.row;
  const clinician = amaWords.clinician(found.part, ref.code);
  return {
    state: 'shown',
    long,
    medium,
    short,
    consumer,
    clinician,
    copyright: copyrightOf(found.part),
    cite,
  };
}

/** What stands beside the number: the authority's words where they may be shown, else our own label, else nothing. */
export function titleOf(edition: Edition, ref: CodeRef, asOf: IsoDate, reader: Reader): Title {
  return (
    officialTitle(edition, ref, asOf, reader) ??
    ownTitle(edition, ref) ?? { text: null, words: 'none', cite: null }
  );
}

/** May text that quotes CPT descriptors (the NCCI policy manual) be shown to this reader? */
export function mayQuoteCpt(edition: Edition, reader: Reader): boolean {
  return reader.cptAccepted && edition.releases(AMA).length > 0;
}

/** What a reader accepts: another text for every AMA release. Null while none is loaded. */
export function licenceVersion(edition: Edition): string | null {
  const part = edition.releases(AMA)[0];
  return part ? `CPT ${part.entry.version} (c ${amaWords.copyrightYear(part)})` : null;
}

/** The line that a page or print-out with a descriptor carries; null while no AMA release is loaded. */
export function copyrightLine(edition: Edition): string | null {
  const part = edition.releases(AMA)[0];
  return part ? copyrightOf(part) : null;
}

/** The AMA's words for a modifier (Appendix A), for a reader who has accepted; else null. */
export function modifierWordsOf(
  edition: Edition,
  modifier: string,
  asOf: IsoDate,
  reader: Reader,
): { text: string; cite: Cite } | null {
  const part = edition.pick(AMA, asOf)?.part;
  const text = part && mayQuoteCpt(edition, reader) ? amaWords.modifier(part, modifier) : undefined;
  if (text !== undefined) reader.onAmaWords?.();
  return part && text !== undefined ? { text, cite: citeOf(part) } : null;
}

function officialTitle(edition: Edition, ref: CodeRef, asOf: IsoDate, reader: Reader): Title | null {
  if (ref.system === 'cpt') {
    const { state, medium, long, short, cite } = descriptorsOf(edition, ref, asOf, reader);
    const text = medium ?? long ?? short;
    return state === 'shown' && text !== null ? { text, words: 'ama', cite } : null;
  }
  if (isCdt(ref.code)) return null;
  const found =
    ref.system === 'hcpcs' ? hcpcsRecordOf(edition, ref.code, asOf) : diagnosisOf(edition, ref, asOf);
  return found ? { text: found.long, words: 'official', cite: found.cite } : null;
}

function ownTitle(edition: Edition, ref: CodeRef): Title | null {
  if (ref.system !== 'cpt' && ref.system !== 'hcpcs') return null;
  const own = isCdt(ref.code) ? null : ownNameOf(edition, ref.code);
  return own && { text: own.text, words: 'own', cite: own.cite };
}

function find(edition: Edition, code: string, asOf: IsoDate): { part: Part; row: AmaDescriptor } | null {
  const picked = edition.pick(AMA, asOf)?.part;
  // A code that has left the book keeps its last words in an older release or in the deletion list.
  const parts = picked ? [picked, ...edition.releases(AMA).filter((part) => part !== picked)] : [];
  let fallback: { part: Part; row: AmaDescriptor } | null = null;
  for (const part of parts) {
    const row = amaWords.descriptor(part, code);
    if (row?.listed === 1) return { part, row };
    if (row) fallback ??= { part, row };
  }
  return fallback;
}

function copyrightOf(part: Part): string {
  return `CPT © ${amaWords.copyrightYear(part)} American Medical Association. All rights reserved.`;
}
