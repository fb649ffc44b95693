// Which rule changed an amount, and who says so? Every step of a price names one of these.
// Authority: the RVU record layout (RVU25D, field by field), the Social Security Act, the Medicare Claims Processing Manual (100-04).

export interface Rule {
  title: string;
  authority: string;
}

export const RULES = {
  cap: {
    title: 'OPPS cap on imaging',
    authority: 'Social Security Act §1848(b)(4); RVU record layout, amounts used for the OPPS payment cap',
  },
  units: { title: 'Units', authority: 'Fee schedule amount of one unit, times the units' },
  bilateral: {
    title: 'Bilateral procedure',
    authority: 'RVU record layout, bilateral surgery indicator; Claims Processing Manual ch. 12 §40.7',
  },
  endoscopy: {
    title: 'Endoscopies of one family',
    authority:
      'RVU record layout, multiple procedure indicator 3 and endoscopic base code; Claims Processing Manual ch. 12 §40.6',
  },
  surgery: {
    title: 'Multiple procedures',
    authority: 'RVU record layout, multiple procedure indicator 2; Claims Processing Manual ch. 12 §40.6',
  },
  imaging: {
    title: 'Several imaging studies',
    authority:
      'RVU record layout, multiple procedure indicator 4 and imaging family 88; the OPPS cap is compared after it (physician fee schedule final rule for 2007)',
  },
  therapy: {
    title: 'Several therapy services',
    authority:
      'Social Security Act §1848(b)(7); RVU record layout, multiple procedure indicator 5; Claims Processing Manual ch. 5 §10.7',
  },
  cardiovascular: {
    title: 'Several cardiovascular tests',
    authority: 'RVU record layout, multiple procedure indicator 6',
  },
  ophthalmology: {
    title: 'Several eye tests',
    authority: 'RVU record layout, multiple procedure indicator 7',
  },
  split: {
    title: 'Part of the global package',
    authority:
      'RVU record layout, pre-, intra- and postoperative percentage; Claims Processing Manual ch. 12 §40.4',
  },
  return: {
    title: 'Return to the operating room',
    authority:
      'RVU record layout, intraoperative percentage; Claims Processing Manual ch. 12 §40.4: no multiple procedure rule besides',
  },
  assistant: {
    title: 'Assistant at surgery',
    authority:
      'Social Security Act §1848(i)(2)(B): 16 %; RVU record layout, assistant at surgery indicator; Claims Processing Manual ch. 12 §20.4.3',
  },
  assistantNonPhysician: {
    title: 'Assistant at surgery who is no physician',
    authority: 'Claims Processing Manual ch. 12 §110.2 and §120.1: 85 % of the 16 % of an assistant',
  },
  coSurgeon: {
    title: 'Two surgeons',
    authority: 'RVU record layout, co-surgeons indicator; Claims Processing Manual ch. 12 §40.8: 62.5 % each',
  },
  injection: {
    title: 'Injection beside another service',
    authority: 'RVU record layout, attachment A, status T',
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** One change of a line's amount, in the order in which it is made. */
export interface Step {
  rule: RuleName;
  /** `50 %, the second of 3 by fee schedule amount` */
  text: string;
  beforeCents: number;
  afterCents: number;
}
