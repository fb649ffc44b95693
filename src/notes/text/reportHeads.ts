// Where does a report begin to tell? Above its first paragraph stand its title, its authors and where they work: the title says again what
// the text tells, and `Department of Chest Diseases`, `Moyen Atlas` name nobody's disease.

/** Characters of a title, and lines that a head may have. */
const LONGEST_TITLE = 170;
const MOST_LINES = 6;
/** Characters of a line with its marks. */
const LONGEST_LINE = LONGEST_TITLE + 30;
/** Characters of a line that is a paragraph. */
const PARAGRAPH = 200;

const MARKS = /^[\s#*_>"“—–-]+|[\s*_"”]+$/g;
/** Somebody is introduced, or something happened. */
const TELLS =
  /\b(?:\d{1,3}[- ](?:year|month|week|day)s?[- ]olds?|\d{1,3} ?(?:y\/?o|yrs?)|aged \d|was|were|had|has|presented|presents|underwent|reports?|denies|complain\w{1,4}|developed|he|she)\b/i;
/** Where the authors work. */
const PLACE =
  /\b(?:departments?|division|hospitals?|universit\w{1,6}|institute|centre|center|clinic|school of medicine|medical college|servi[cç][eio]o?|klinik\w{0,4}|krankenhaus|h[oô]pital|centro|ospedale|ziekenhuis|abteilung|ward in)\b/i;
/** How a line of a chart begins, which is no title. */
const FIELD = /^[\w /&-]{1,30}:|^[-•*]\s|^\d+[.)]/;

export interface ReportHead {
  /** Offsets at which the title and the lines below it end; 0 where there are none. */
  title: number;
  end: number;
}

export function reportHead(text: string): ReportHead {
  let title = 0;
  let end = 0;
  let start = 0;
  for (let n = 0; n < MOST_LINES; ) {
    const stop = text.indexOf('\n', start);
    // The text has to go on behind it.
    if (stop < 0) break;
    // A longer line is no title: it is not looked at.
    if (stop - start > LONGEST_LINE) break;
    const line = text.slice(start, stop).replace(MARKS, '').trim();
    start = stop + 1;
    if (line === '') continue;
    if (!isOfHead(line, n === 0)) break;
    end = start;
    if (n === 0 && !PLACE.test(line)) title = end;
    n++;
  }
  return end > 0 && goesOnInParagraphs(text.slice(end)) ? { title, end } : { title: 0, end: 0 };
}

function isOfHead(line: string, isFirst: boolean): boolean {
  if (line.length > LONGEST_TITLE || TELLS.test(line)) return false;
  if (PLACE.test(line)) return true;
  return isFirst && !/[.;]$/.test(line) && line.split(' ').length > 2 && !isField(line);
}

/** `Dx: pneumonia` is none; `Loin pain: an unusual cause` is a title. */
function isField(line: string): boolean {
  const found = FIELD.exec(line);
  return found !== null && (!found[0].endsWith(':') || found[0].split(' ').length < 3);
}

function goesOnInParagraphs(text: string): boolean {
  return text.split('\n', MOST_LINES * 2).some((line) => line.length >= PARAGRAPH);
}
