// Which form of a sign do the words beside it tell? How long a cough lasts, what a fever follows, what makes a headache worse.
// Authority: tabular list and index at each code; Official Guidelines I.B.2 (specificity), I.B.4 (signs and symptoms).

import { numberWord } from '../text/numbers.ts';
import type { VisitDetail } from './visitDetails.ts';

const DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 };
/** Words of a span that are no number of their own. */
const SOME: Record<string, number> = { a: 1, several: 4, few: 3 };
const NUMBER = '(\\d{1,3}|one|a|two|three|four|five|six|seven|eight|nine|ten|several|few)';
const SPAN = `${NUMBER}(?:[- ]?(?:-|–|to|or) ?\\d{1,3})?[- ]?(day|week|month|year)s?\\b`;
/** `cough for 5 weeks`, `cough x 3 days`, `a 3-day dry cough`; in a list of what has lasted so long it is one of several. */
const COUGH_FOR = new RegExp(
  `\\bcough(?:ing)? (?:for|x|×|of|lasting|over|since) ?(?:about |the (?:last|past) |over |some )?${SPAN}`,
  'i',
);
const FOR_COUGH = new RegExp(
  `\\b${SPAN}(?: history)?(?: of)?(?: an?)?(?: (?:dry|productive|nonproductive|hacking|mild|severe|persistent|worsening))* cough`,
  'i',
);
/** Three weeks and eight, as the book parts acute from subacute from chronic. */
const ACUTE = 21;
const SUBACUTE = 56;

/** A cough by its days, told beside its own word: `cough for 5 weeks`, `a 3-day cough`. */
function coughOf(line: string): string | null {
  const at = line.search(/\bcough/i);
  if (at < 0) return null;
  const near = line.slice(Math.max(0, at - 30), at + 44);
  if (
    /\b(?:chronic|longstanding|long-standing) (?:\w+ )?cough|\bcough for (?:many |several )?(?:months|years)\b/i.test(
      near,
    )
  )
    return 'R05.3';
  const found = COUGH_FOR.exec(near) ?? FOR_COUGH.exec(near);
  if (found && !/\bold\b/i.test(found[0])) {
    const [, count = '', unit = ''] = found;
    const said = count.toLowerCase();
    const days = (numberWord(said) ?? SOME[said] ?? Number(said)) * (DAYS[unit.toLowerCase()] as number);
    return days < ACUTE ? 'R05.1' : days <= SUBACUTE ? 'R05.2' : 'R05.3';
  }
  return /\bacute cough/i.test(near) ? 'R05.1' : /\bsubacute cough/i.test(near) ? 'R05.2' : null;
}

export const SIGN_DETAILS: readonly VisitDetail[] = [
  {
    code: /^R05\.(?:8|9)$/,
    line: /\bcough/i,
    to: (code, line) => coughOf(line) ?? code,
    when: ({ code, evidence: { start, end } }, { text }) => {
      const found = coughOf(
        text
          .slice(Math.max(0, start - 30), end + 40)
          .split(/[.;\n]/)
          .find((one) => /cough/i.test(one)) ?? '',
      );
      return found !== null && found !== code;
    },
    why: 'How long the cough has lasted is told',
  },
  {
    code: /^R50\.9$/,
    line: /\bpost-?(?:op|operative|surgical)\w*[ -]fever\b|\bfever (?:after|following) (?:the |his |her |an? )?(?:surgery|operation|procedure)\b/i,
    to: () => 'R50.82',
    why: 'A fever after an operation',
  },
  {
    code: /^R50\.9$/,
    line: /\bfever\b[^.;\n]{0,16}\b(?:after|following|from|due to|since|\d hours post)\b[^.;\n]{0,24}\b(?:vaccin\w*|immuni[sz]ation|shots?|booster|jab)\b|\bpost-?(?:vaccin\w*|immuni[sz]ation)[ -]fever\b/i,
    to: () => 'R50.83',
    why: 'A fever after a vaccine',
  },
  {
    code: /^R50\.9$/,
    line: /\bfever\b[^.;\n]{0,16}\b(?:after|following|during|with)\b[^.;\n]{0,16}\btransfusion\b|\bpost-?transfusion fever\b/i,
    to: () => 'R50.84',
    why: 'A fever with a transfusion',
  },
  {
    code: /^R51\.9$/,
    line: /\b(?:orthostatic|postural|positional) headaches?\b|\bheadaches?\b[^.;\n]{0,30}\b(?:worse|worsens?|aggravated|increases?|comes on)\b[^.;\n]{0,16}\b(?:upright|standing|sitting|lying|supine|bending)\b|\bheadaches?\b[^.;\n]{0,40}\b(?:relieved|better|improves?|resolves?)\b[^.;\n]{0,16}\b(?:lying|supine|recumbent|flat)\b/i,
    to: () => 'R51.0',
    why: 'A headache that hangs on the position',
  },
  {
    code: /^R11\.1[0]$/,
    line: /\b(?:fec(?:al|ulent)|feculent|stercor\w+)\b/i,
    to: () => 'R11.13',
    why: 'Vomiting of fecal matter',
  },
  {
    code: /^R11\.10$/,
    line: /\bprojectile\b/i,
    to: () => 'R11.12',
    why: 'Projectile vomiting',
  },
  {
    code: /^R31\.9$/,
    line: /\b(?:visible|gross|frank|macroscopic)\b[^.;\n]{0,16}\b(?:blood|ha?ematuria)\b/i,
    to: () => 'R31.0',
    why: 'The blood is seen',
  },
  {
    code: /^R31\.29$/,
    line: /\basymptomatic\b|\bno (?:urinary )?symptoms\b/i,
    to: () => 'R31.21',
    why: 'It gives no symptoms',
  },
  {
    code: /^R33\.9$/,
    line: /\b(?:retention|unable to (?:void|urinate))\b[^.;\n]{0,16}\b(?:from|due to|caused by|secondary to|induced by|on)\b[^.;\n]{0,12}\b(?:anticholinergics?|antihistamines?|diphenhydramine|oxybutynin|opioids?|medications?|drugs?|amitriptyline)\b|\b(?:drug|medication|opioid|anticholinergic)[- ](?:induced|related) (?:urinary )?retention\b/i,
    to: () => 'R33.0',
    why: 'A drug keeps the urine back',
  },
  {
    code: /^R06\.02$/,
    line: /\bexertional (?:shortness|breathlessness|sob)\b|\b(?:shortness of breath|breathless(?:ness)?|short of breath|sob)\b[^.;\n]{0,12}\b(?:on|with|upon) (?:mild |minimal |moderate )?(?:exertion|effort|exercise|walking|climbing)\b/i,
    to: () => 'R06.09',
    when: (_, __, readings) => !readings.some(({ code }) => code === 'R06.09'),
    why: 'Breath that is short on exertion (index: Dyspnea, exertional)',
  },
  {
    code: /^R06\.0[0-29]$/,
    line: /\b(?:can(?:no|')?t|unable to|difficulty) (?:lie|lying|lay|laying|sleep|sleeping) (?:down )?flat\b|\b(?:when|while|on|upon) (?:lying|laying) (?:down |flat|supine)|\b(?:two|three|four|[234])[- ]pillows?\b/i,
    to: () => 'R06.01',
    why: 'Breath that is short when lying',
  },
];
