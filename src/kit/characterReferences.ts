// What do the character references of HTML say? `&amp;`, `&#8217;`, `&#x2019;`; a name that is not known here stays as it is.

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  bull: '•',
  middot: '·',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ge: '≥',
  le: '≤',
  deg: '°',
  reg: '®',
  trade: '™',
  copy: '©',
  eacute: 'é',
};

/** Once: `&amp;lt;` gives `&lt;`. @param instead of a number that is no character */
export function readReferences(text: string, instead: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}));/gi, (all, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? all;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
      ? String.fromCodePoint(point)
      : instead;
  });
}
