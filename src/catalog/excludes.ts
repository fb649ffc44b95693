// Which codes does an Excludes1 note name? The references in its words, as ranges that a code falls into or not.
// Authority: ICD-10-CM Official Guidelines, section I.A.12.a; the words are those of the tabular list:
//   `(E10.-)`  `(C51-C52, C60.-, C63.2)`  `(E08-E13 with .42)`  `(I69. with final characters -23)`  `torticollis NOS M43.6`

export interface Reference {
  /** Without dot; a code falls in when its beginning lies between both. */
  from: string;
  to: string;
  /** What further characters of the code must be; null when nothing. */
  further: ((compact: string) => boolean) | null;
}

const CODE = String.raw`[A-Z]\d[0-9AB](?:\.[0-9A-Z]{0,4})?(?:\.?-(?!\s*[A-Z]\d))?`;
const REFERENCES = new RegExp(String.raw`(${CODE})(?:\s*-\s*(${CODE}))?`, 'g');
const TRAILING = new RegExp(String.raw`(?:^|\s)((?:${CODE}[,\s-]*)+)\)?$`);

/** Empty where the note names no code, or under a condition that is not understood: better silent than wrong. */
export function referencesIn(note: string): Reference[] {
  const inBrackets = [...note.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] as string);
  const naming = inBrackets.filter((text) => text.search(/[A-Z]\d[0-9AB]/) >= 0);
  const texts = naming.length > 0 ? naming : [TRAILING.exec(note.slice(-200))?.[1] ?? ''];
  return texts.flatMap((text) => {
    const [codes = '', condition] = text.split(/\s*\bwith\b\s*/, 2);
    const further = condition === undefined ? null : furtherOf(condition);
    if (further === undefined) return [];
    return [...codes.matchAll(REFERENCES)].map(([, from = '', to = from]) => ({
      from: bare(from),
      to: bare(to),
      further,
    }));
  });
}

export function isReferredTo({ from, to, further }: Reference, compact: string): boolean {
  return (
    compact.slice(0, from.length) >= from &&
    compact.slice(0, to.length) <= to &&
    (further === null || further(compact))
  );
}

function bare(code: string): string {
  return code.replaceAll(/[.-]/g, '');
}

const PLACES: Record<string, number> = {
  fourth: 3,
  '4th': 3,
  fifth: 4,
  '5th': 4,
  sixth: 5,
  '6th': 5,
  '7th': 6,
};

/** Undefined: not understood. */
function furtherOf(condition: string): Reference['further'] | undefined {
  // `.42`, `.51-.52`, `.61-`: what follows the category.
  const after = /^\.(\d+)(?:-(?:\.(\d+))?)?$/.exec(condition.trim());
  if (after) {
    const [, low = '', high = low] = after;
    return (compact) => compact.slice(3, 3 + low.length) >= low && compact.slice(3, 3 + high.length) <= high;
  }
  const final = /^final characters -(\d+)$/.exec(condition.trim());
  if (final) return (compact) => compact.endsWith(final[1] as string);
  // `fifth or sixth character 6`, `fourth character 2`, `7th character B`, `5th character .6`
  const at = /^(\w+)(?: (?:or|to) (\w+))?[ -]characters? \.?(\w+)$/.exec(condition.trim());
  const places = [at?.[1], at?.[2]].flatMap((name) =>
    name && name in PLACES ? [PLACES[name] as number] : [],
  );
  const wanted = at?.[3];
  if (wanted === undefined || places.length === 0) return undefined;
  return (compact) =>
    wanted.length > 1
      ? compact.startsWith(wanted, places[0])
      : places.some((place) => compact[place] === wanted);
}
