// By which lines do mail programs say that others' words follow? `On … wrote:`, `-----Original Message-----`, a block of headers.

/** A line that introduces a quotation is no longer, in UTF-16 units; with the lines that it was broken into. */
const LONGEST_INTRODUCTION = 400;
const MOST_LINES = 4;

const OPENS =
  /^\W{0,3}(?:on|am|le|el|il|em|op|den|dne|w dniu|pe|po|в|ons|tor|tors|fre|man|tir|lør|søn|mån|tis|lör|sön)\b|^\W{0,3}(?:\p{L}{2,4}\.?,? ?)?\d{1,4}[.年년 -]/iu;
const WROTE =
  /(?:\bwrote|schrieb|\ba écrit|escribió|ha scritto|escreveu|schreef|skrev|kirjoitti|napisał\(?a?\)?|napsala?|написала?|пишет|写道|yazdı|작성|a scris|írta)(?![\p{L}])[^:：]{0,160}[:：]\s*$/iu;
/** `2026-11-26 10:00 GMT-05:00 Name <name@host>:` */
const DAY_AND_ADDRESS = /\d{4}.{0,120}[<(][^<>()\s]{1,80}@[^<>()\s]{1,80}[>)]\s?(?:님이 작성)?[:：]\s*$/u;
/** `* Name <name@host> [2026-11-26 10:00]:` */
const ADDRESS_AND_DAY = /<[^<>()\s]{1,80}@[^<>()\s]{1,80}> .{0,10}\d{4}.{0,20}:\s*$/u;
const NAME_WROTE = /^[^:]{1,160}\bwrote(?: on [^:]{1,40}(?::\d\d){0,2}[^:]{0,20})?:\s*$/i;

/** How many lines from here say that somebody wrote what follows; 0: none. */
export function introduction(lines: readonly string[], at: number): number {
  const first = lines[at] as string;
  if (first.trim() === '' || first.length > LONGEST_INTRODUCTION) return 0;
  const isOpening = OPENS.test(first);
  if (!isOpening && !/[:：]\s*$/.test(first)) return 0;
  let said = '';
  for (let n = 0; n < MOST_LINES && at + n < lines.length; n++) {
    const line = lines[at + n] as string;
    if (line.trim() === '') return 0;
    said = said === '' ? line.trim() : `${said} ${line.trim()}`;
    if (said.length > LONGEST_INTRODUCTION) return 0;
    if (!/[:：]$/.test(said)) {
      if (!isOpening) return 0;
      continue;
    }
    if (isOpening && (WROTE.test(said) || DAY_AND_ADDRESS.test(said)) && /\d|@/.test(said)) return n + 1;
    if (
      n === 0 &&
      (NAME_WROTE.test(said) || ADDRESS_AND_DAY.test(said) || (/@/.test(said) && WROTE.test(said)))
    )
      return 1;
  }
  return 0;
}

const ORIGINAL =
  /^\W{0,2}-{2,} ?(?:original (?:message|appointment|e?-?mail)|ursprüngliche (?:nachricht|mail)|message d.origine|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|původní zpráva|исходное сообщение|原始邮件|元のメッセージ) ?-{2,}\s*$/iu;

export function isOriginalMark(line: string): boolean {
  return line.length < 100 && ORIGINAL.test(line);
}

const FORWARDED =
  /^\W{0,2}(?:-{2,} ?(?:forwarded (?:message|by .{1,60})|weitergeleitete nachricht|message (?:transféré|réexpédié)|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada|vidarebefordrat meddelande|videresendt meddelelse|пересылаемое сообщение) ?-{2,}|begin forwarded message ?:|anfang der weitergeleiteten nachricht ?:|début du message (?:réexpédié|transféré) ?:|inicio del mensaje reenviado ?:|inizio messaggio inoltrato ?:|start doorgestuurd bericht ?:|início da mensagem reencaminhada ?:)\s*$/iu;

/** Notes writes who forwarded below the line. */
export function forwardMark(line: string, next: string): boolean {
  if (line.length > 120) return false;
  return FORWARDED.test(line) || (/^-{5,} ?forwarded by /i.test(line) && next !== '');
}

const FROM =
  /^\W{0,3}(?:from|von|de|da|van|från|fra|od|lähettäjä|отправитель|от|发件人|差出人)\s?[*_]?\s?[:：]/iu;
const OTHERS =
  /^\W{0,3}(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado(?: el)?|enviada(?: em)?|fecha|para|asunto|assunto|inviato|data|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|дата|кому|тема|发送时间|收件人|主题|日時|宛先|件名)\s?[*_]?\s?[:：]/iu;
const FEWEST_HEADERS = 2;
const MOST_HEADERS = 9;

/** How many lines are the headers of an older letter, as Outlook puts them above it; 0: none. */
export function headerBlock(lines: readonly string[], at: number): number {
  // A rule of underlines may stand above.
  const rule = /^\s{0,3}_{5,80}\s*$/.test((lines[at] as string).slice(0, 100)) ? 1 : 0;
  const first = lines[at + rule];
  if (first === undefined || first.length > LONGEST_INTRODUCTION || !FROM.test(first)) return 0;
  let found = 0;
  let n = rule + 1;
  for (; n < MOST_HEADERS && at + n < lines.length; n++) {
    const line = lines[at + n] as string;
    if (line.length <= LONGEST_INTRODUCTION && OTHERS.test(line)) found++;
    // A long list of addresses goes on in the next line.
    else if (line.trim() === '' || !/@|^\s/.test(line)) break;
  }
  return found >= FEWEST_HEADERS ? n : 0;
}

const DEVICE =
  /^\W{0,2}(?:sent from (?:my|a|the|yahoo|outlook|mail|proton|samsung|gmail|an? )[^.?!]{0,60}|sent (?:via|with) [^.?!]{0,60}|get outlook for (?:ios|android)\b.{0,80}|von meinem .{1,30} gesendet|gesendet von .{1,40}|envoyé (?:de|depuis) (?:mon|ma) .{1,30}|enviado desde mi .{1,30}|enviado do meu .{1,30}|inviato da .{1,30}|verstuurd vanaf mijn .{1,30}|skickat från min .{1,30}|sendt fra min .{1,30})\.?\s*$/iu;

/** `Sent from my iPhone` and its like. */
export function isDeviceLine(line: string): boolean {
  return line.length < 140 && DEVICE.test(line);
}
