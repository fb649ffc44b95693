// How is somebody reached? Telephone and fax numbers, e-mail, web and network addresses (45 CFR 164.514(b)(2)(i)(D)-(F), (N), (O)).
import { type Finding, spansOf } from './finding.ts';

const EMAIL = /[^\s@<>()[\],;:"]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/dgi;
const URL_WITH_SCHEME = /\b(?:(?:https?|ftp):\/\/|www\.)[^\s<>"')\]]{2,300}/dgi;
const BARE_HOST =
  /(?<![@\w.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|io|health|info|us|me|co)(?:\/[^\s<>"')\]]{0,200})?(?![\w@-])/dgi;
/** Rules are published there, patients are not. */
const PUBLISHERS =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:[a-z0-9-]+\.gov|ama-assn\.org|x12\.org|nubc\.org)(?![\w.-])/i;

const IP4 = /(?<![\w.§-])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w-]|\.\d)/dg;
/** `section 30.6.15.1` of a manual looks like an address of a network. */
const SECTION_BEFORE =
  /(?:§+|\b(?:sections?|sec|chapter|ch|ncd|iom|manual|subsection|part|version|v)\.?)\s{0,2}$/i;
const IP6 =
  /(?<![\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\w:])/dgi;

const AREA = String.raw`(?:\(\d{3}\)[ -]?|\d{3}[-. ])`;
const PHONE = new RegExp(
  String.raw`(?<![\w.-])(?:\+?1[-. ]?)?${AREA}\d{3}[-. ]\d{4}(?:,?\s{0,2}(?:x|ext\.?|extension)\s{0,2}\d{1,6})?(?![\w-]|\.\d)`,
  'dgi',
);
const FOREIGN =
  /(?<![\w.+-])\+[1-9]\d{0,2}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){2,4}(?![\w-])/dg;
const CALLED =
  /\b(?:phone|telephone|tel|ph|cell|cellphone|mobile|pager|beeper|home|work|contact|call|called|callback|reached?|dial|text|fax|facsimile)(?:\s{0,2}(?:no\.?|number|#|at|on|to|is)){0,2}\s{0,2}[:.#-]?\s{0,2}(?<it>\+?1?\(?\d{3}\)?\d{7}|\d{10}|\d{3}[-. ]\d{4}|\d{3}[-. ]?\d{3}[-. ]?\d{4})(?![\w-]|\.\d)/dgi;
const FAX_BEFORE = /\b(?:fax|facsimile|f)(?:\s{0,2}(?:no\.?|number|#|at|to|is)){0,2}\s{0,2}[:.#-]?\s{0,2}$/i;

export function* contactsIn(text: string): Generator<Finding> {
  yield* spansOf(text, EMAIL, 'email');
  for (const pattern of [URL_WITH_SCHEME, BARE_HOST]) {
    for (const found of spansOf(text, pattern, 'url', (url) => !PUBLISHERS.test(url)))
      yield {
        ...found,
        end: found.start + text.slice(found.start, found.end).replace(/[.,;:!?]{1,9}$/, '').length,
      };
  }
  yield* spansOf(
    text,
    IP4,
    'ip',
    (_, { index }) => !SECTION_BEFORE.test(text.slice(Math.max(0, index - 16), index)),
  );
  yield* spansOf(text, IP6, 'ip', (address) => /[0-9]/.test(address) && address.length > 6);
  for (const pattern of [PHONE, FOREIGN, CALLED]) {
    for (const { start, end } of spansOf(text, pattern, 'phone'))
      yield {
        kind: FAX_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ? 'fax' : 'phone',
        start,
        end,
      };
  }
}
