// Which stage of chronic kidney disease do the words name? Authority: tabular list at N18 (G1 to G5 of KDIGO).

const KIDNEY_STAGES: Record<string, string> = {
  1: 'N18.1',
  2: 'N18.2',
  3: 'N18.30',
  '3a': 'N18.31',
  '3b': 'N18.32',
  4: 'N18.4',
  5: 'N18.5',
  i: 'N18.1',
  ii: 'N18.2',
  iii: 'N18.30',
  iiia: 'N18.31',
  iiib: 'N18.32',
  iv: 'N18.4',
  v: 'N18.5',
};
/** `CKD 3b`, `CKD stage IIIa`, `CKD G3aA2`; not `sacral PI stage 2`. */
const STAGE =
  /(?<!\b(?:pi|ulcer|injury|decubitus|cancer|carcinoma|sacral|sacrum|heel|coccyx)[ ,(]{1,2})\b(?:ckd|kidney disease|stage)[ ,(]{0,2}(?:stage )?g?(3a|3b|1|2|3|4|5|iii[ab]?|iv|v|ii|i)(?:a[123])?\b/i;

/** Where in the text a stage is named, and its code. */
export function kidneyStageIn(text: string): { code: string; start: number; said: string } | null {
  const found = STAGE.exec(text);
  const code = found && KIDNEY_STAGES[(found[1] as string).toLowerCase()];
  return found && code ? { code, start: found.index, said: found[0] } : null;
}
