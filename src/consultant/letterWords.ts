// Which words of a letter are only courtesy? Greeting, thanks, signature, the lawyers' notice at the end; and orders to the machine, which
// are nobody's case.

const GREETINGS =
  'hi|hello|hey|hallo|dear|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|moin|bonjour|bonsoir|salut|hola|buen(?:os|as)? (?:d[ií]as?|tardes|noches)|estimad[oa]s?|querid[oa]s?|ciao|buongiorno|buonasera|salve|gentile|egregi[oa]?|ol[áa]|bom dia|boa tarde|prezad[oa]s?|car[oai]|hej|hoi|beste|geachte|namaste|dzień dobry|dobrý den|merhaba|kumusta|xin chào|你好|您好|こんにちは|안녕하세요|здравствуйте|добрый день|שלום|مرحبا';
const GREETING_LINE = new RegExp(String.raw`^\s*(?:${GREETINGS})(?![\p{L}])[^.?!\n]{0,60}[,!.:;]?\s*$`, 'iu');
/** Whom a greeting may name, at the head of a line that goes on. */
const GREETING_HEAD = new RegExp(
  String.raw`^\s*(?:${GREETINGS})(?![\p{L}])(?: (?:there|all|team|everyone|folks|consultant|case ?consultant|coding ahead|coders?|sir|madam|or|and|friends?|damen|und|herren|a todos|tout le monde|dr\.?|mr\.?|ms\.?|mrs\.?|doctor|\[name\]|\p{Lu}\p{Ll}{1,15})){0,5}\s*[,!.:;–—-]+\s*`,
  'iu',
);
const PLEASANTRY =
  /^(?:i |we )?(?:hope|trust)(?: that)? (?:you|this|all|everyone)\b[^?]{0,90}$|^(?:how are you|thanks in advance|thank you in advance|happy (?:monday|tuesday|wednesday|thursday|friday|new year)|long time|sorry (?:to|for) (?:bother|another)|(?:i|we) (?:really )?appreciate|(?:this|that|it) (?:was|is) (?:very |so |really )?(?:helpful|great)|that helps?|(?:ok(?:ay)?|perfect|great|got it|awesome|wonderful|noted)\b|any help|please (?:advise|help)|(?:can|could) (?:you|someone) (?:please )?(?:help|advise)|looking forward|let me know|please let me know|(?:see|please find|please see) attached|attached (?:please|is|are)|(?:i|we) (?:have|got) (?:a|an|another|one|two|some|the following|a few|a quick) ?(?:quick |more |new |coding )*(?:question|case|one|query|note)s?|(?:quick |coding )?(?:question|query|help)|case attached|see below|as discussed|fyi)\b[^?]{0,80}$/i;
const CLOSING =
  /^\W*(?:(?:many |much |with )?thanks?(?: you)?|thx|ty|tia|thank you|cheers|best|(?:best|kind|warm|warmest|with kind|with best)(?: and kind)? (?:regards?|wishes)|regards|br|sincerely(?: yours)?|yours (?:truly|sincerely|faithfully)|respectfully|have a (?:great|good|nice) |take care|mit freundlichen grü(?:ß|ss)en|(?:viele|beste|liebe|herzliche|schöne) grü(?:ß|ss)e|gr(?:uß|uss)|mfg|lg|vielen dank|danke|cordialement|bien (?:cordialement|à vous)|merci|salutations|saludos|un saludo|(?:muchas )?gracias|atentamente|cordial(?:i|mente|es)?|(?:distinti )?saluti|grazie|(?:muito )?obrigad[oa]|atenciosamente|abraços|met vriendelijke groet(?:en)?|(?:vriendelijke )?groet(?:en|jes)?|bedankt|med vänliga hälsningar|vänliga hälsningar|mvh|tack|hilsen|pozdrawiam|dziękuję|s pozdravem|děkuji|спасибо|с уважением|谢谢|ありがとう|감사합니다)(?![\p{L}])[^?\d]{0,70}$/iu;
const NOTICE =
  /^\W*(?:(?:confidential(?:ity)?|privacy|disclaimer|legal|hipaa)\b.{0,30}(?:notice|statement|:|$)|(?:this|the (?:information|contents?)) (?:e-?mail|message|communication|transmission|contained|of this)\b.{0,200}\b(?:confidential|privileged|intended|phi|hipaa)|important: ?(?:this|the)|if you (?:are not|have received) (?:the intended|this)|please consider the environment|caution: (?:this|external)|\[?external(?: e-?mail)?\]?\s*:?)/i;

const LONGEST_SIGNATURE = 9;
const LONGEST_SIGNATURE_LINE = 70;

/** The lines that say something: without greeting, signature and notices. */
export function saidLines(lines: readonly string[]): string[] {
  let tail = lines.length;
  for (let length = 0; tail > 1 && length < LONGEST_NOTICE; tail--)
    length += (lines[tail - 1] as string).length + 1;
  const noticed = lines.findIndex(
    (line, at) => at >= tail && NOTICE.test(line.slice(0, 400)) && IS_NOTICE.test(lines.slice(at).join(' ')),
  );
  const open = noticed >= 0 ? lines.slice(0, noticed) : lines;
  const signed = open.slice(0, signatureAt(open));
  const first = signed.findIndex((line) => line.trim() !== '' && !NOTICE.test(line.slice(0, 400)));
  if (first < 0) return [];
  const kept = signed.slice(first);
  const head = (kept[0] ?? '').replace(/^\[?external(?: e-?mail)?\]?\s*:?\s*/i, '');
  if (GREETING_LINE.test(head) && !/\d/.test(head)) return kept.slice(1);
  return [head.replace(GREETING_HEAD, ''), ...kept.slice(1)];
}

/** A notice may stand above the letter; only one near its end ends it. */
const LONGEST_NOTICE = 4_000;
const IS_NOTICE = /confidential|privileged|intended|recipient|environment|hipaa|disclos/i;

function signatureAt(lines: readonly string[]): number {
  let last = lines.length;
  while (last > 0 && lines[last - 1]?.trim() === '') last--;
  for (let at = last - 1, said = 0; at >= 0 && said <= LONGEST_SIGNATURE; at--) {
    const line = (lines[at] as string).trim();
    if (line === '') continue;
    if (line.length < LONGEST_SIGNATURE_LINE && CLOSING.test(line)) return at;
    // Whose line is so long has more to say.
    if (line.length > LONGEST_SIGNATURE_LINE || line.includes('?')) return last;
    said++;
  }
  return last;
}

/** Of a sentence: nothing that is asked or told. */
export function isCourtesy(sentence: string): boolean {
  const said = sentence.trim();
  return (
    !/[\p{L}\d]/u.test(said) ||
    (said.length < 120 &&
      (PLEASANTRY.test(said) || CLOSING.test(said) || (GREETING_LINE.test(said) && !/\d/.test(said))))
  );
}

const ORDER =
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:rules?|instructions?|prompts?|guidelines? (?:you|above)|above|previous|everything|policy|policies|training|filters?)\b|\b(?:system prompt|developer mode|jailbreak|you are (?:now|no longer)|act as|pretend (?:to|that|you)|(?:reply|answer|respond|write|forward|send|copy|cc|bcc|e-?mail)\b.{0,60}(?:\[email\]|\S@\S)|(?:always|only|just) (?:answer|reply|respond|say|output|print|write)|(?:reveal|show|print|output|repeat) (?:me )?(?:your|the) (?:system|instructions?|rules?|prompt|hidden|secret|other)|as an ai|language model|end of (?:case|note|letter|input)|new instructions?|begin (?:system|admin)|(?:say|state|write|claim|confirm|tell \w+|answer) that (?:medicare|cms|it|this|the|code|[0-9a-z]\d{4})\b)/i;

/** Of a sentence: it tells the reader of letters what to do, not what was done to a patient. */
export function isOrder(sentence: string): boolean {
  return ORDER.test(sentence.slice(0, 2_000));
}
