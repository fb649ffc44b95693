// What is one line on its own: which row of the RVU file, what its modifiers mean for the price, which amount it starts from?
// Authority: RVU record layout (modifier, PC/TC, assistant, co-surgeons, team, global percentages); Claims Processing Manual ch. 12 §20.4, §40.
import type { Part } from '#editions';
import { type Amount, amountOf, type Indices, type Setting } from './amounts.ts';
import { decode } from './indicators.ts';
import { type PhysicianRow, type RvuRow, rowOf, rvuRows } from './physicianTable.ts';
import type { RuleName, Step } from './rules.ts';

export interface FeeLine {
  code: string;
  modifiers: string[];
  units: number;
}

/** What all lines of one price share. */
export interface Scene {
  part: Part;
  setting: Setting;
  indices: Indices;
  /** Ten-thousandths of a dollar; null: what the row itself says. */
  factor: number | null;
}

/** A line on its way to a price. */
export interface Working {
  line: FeeLine;
  row: RvuRow | null;
  /** The rows of the components, where the file splits the service. */
  professional: RvuRow | null;
  technical: RvuRow | null;
  /** The fee schedule amount of one unit; null where there is none. */
  amount: Amount | null;
  /** Share of the amount that this modifier pays, in hundredths of a percent; applied last. */
  shares: { rule: RuleName; share: number; text: string }[];
  isAssistant: boolean;
  /** With 78 no multiple procedure rule applies. */
  isReturn: boolean;
  cents: number | null;
  steps: Step[];
  /** Why there is no price. */
  why: string | null;
  notes: string[];
}

export function begin(scene: Scene, line: FeeLine): Working {
  const rows = rvuRows(scene.part, line.code);
  const working: Working = {
    line,
    row: null,
    professional: null,
    technical: null,
    amount: null,
    shares: [],
    isAssistant: false,
    isReturn: false,
    cents: null,
    steps: [],
    why: null,
    notes: [],
  };
  if (rows.length === 0) {
    working.why = `The fee schedule ${scene.part.entry.version} does not list ${line.code}. It may be paid under other rules, or not at all.`;
    return working;
  }
  const wanted = line.modifiers.find((one) => one === '26' || one === 'TC' || one === '53') ?? '';
  const row = rows.find((one) => one.modifier === wanted);
  working.row = row ?? null;
  if (!row) {
    working.why = whyNoRow(rows[0] as RvuRow, wanted);
    return working;
  }
  const component = (modifier: string) => rows.find((one) => one.modifier === modifier) ?? null;
  if (row.pcTc === '1') {
    working.professional = row.modifier === 'TC' ? null : component('26');
    working.technical = row.modifier === '26' ? null : component('TC');
  } else if (row.pcTc === '3') working.technical = row;
  const amount = amountOf(row, scene.setting, scene.indices, scene.factor ?? row.conversionFactor);
  if (typeof amount === 'string') {
    working.why = whyNoAmount(amount, row, scene.setting);
    return working;
  }
  working.amount = amount;
  if (row.status === 'R') working.notes.push('Status R: covered only under special instructions.');
  readModifiers(working, row);
  return working;
}

function whyNoRow(row: RvuRow, modifier: string): string {
  if (modifier === '53')
    return `A discontinued ${row.code} (53) has no amount of its own: the contractor decides on the record.`;
  const { code, text } = decode.pcTc(row.pcTc);
  return `${modifier} does not go with ${row.code}: PC/TC indicator ${code}, ${text.toLowerCase()}.`;
}

function whyNoAmount(why: string, row: RvuRow, setting: Setting): string {
  if (why === 'status') {
    const { code, text } = decode.status(row.status);
    const isAnesthesia = code === 'J' ? ' Ask for it as anesthesia.' : '';
    return `No price by relative values, because the status is ${code}. ${text}.${isAnesthesia}`;
  }
  if (why === 'setting') {
    const here = setting === 'facility' ? 'a facility' : 'an office or other non-facility';
    const instead =
      row.pcTc === '1' && row.modifier === '' ? ' In a facility the physician bills 26 alone.' : '';
    return `The file prices it not in ${here} (NA): rarely or never done there.${instead}`;
  }
  return 'The file has no relative values for it; the contractor sets the price.';
}

const ASSISTANTS = ['80', '81', '82'];
function readModifiers(working: Working, row: RvuRow): void {
  const { modifiers } = working.line;
  const has = (one: string) => modifiers.includes(one);
  if (has('66')) {
    working.why =
      row.team === '1' || row.team === '2'
        ? `A team of surgeons (66) is paid by report: team indicator ${row.team}.`
        : `A team of surgeons (66) is not paid for ${row.code}: team indicator ${row.team}, ${decode.team(row.team).text.toLowerCase()}.`;
    return;
  }
  if (has('52')) {
    working.why = `A reduced service (52) has no fixed price: the contractor decides by report (Claims Processing Manual ch. 12 §20.4.6). Unreduced it would be at most the fee schedule amount.`;
    return;
  }
  if (has('22')) {
    working.notes.push(
      '22: the contractor may pay more on documentation; no percentage is fixed (Claims Processing Manual ch. 12 §20.4.6).',
    );
  }
  readGlobalShare(working, row, has);
  if (has('AS') || ASSISTANTS.some(has)) readAssistant(working, row, has('AS'));
  if (has('62')) readCoSurgeon(working, row);
}

function readGlobalShare(working: Working, row: RvuRow, has: (modifier: string) => boolean): void {
  const { pre, intra, post } = row;
  const hasSplit = pre + intra + post > 0;
  if (has('78')) {
    working.isReturn = true;
    if (!hasSplit) {
      working.notes.push('78: the file splits no global package of this code, so it is paid in full.');
      return;
    }
    const text = `Modifier 78: the intraoperative ${intra} % of the package`;
    working.shares.push({ rule: 'return', share: intra * 100, text });
    return;
  }
  if (!has('54') && !has('55') && !has('56')) return;
  if (!hasSplit) {
    working.why = `The file splits no global package of ${row.code} (global days ${row.globalDays}), so 54, 55 and 56 do not apply.`;
    return;
  }
  const parts: [string, number][] = [];
  if (has('54') || has('56')) parts.push(['before', pre]);
  if (has('54')) parts.push(['during', intra]);
  if (has('55')) parts.push(['after', post]);
  const share = parts.reduce((sum, [, percent]) => sum + percent, 0);
  const names = ['54', '55', '56'].filter(has).join(', ');
  const text = `Modifier ${names}: ${parts.map(([when, percent]) => `${percent} % ${when}`).join(' + ')} the operation = ${share} %`;
  working.shares.push({ rule: 'split', share: share * 100, text });
  if (has('55'))
    working.notes.push('55: where several share the days after the operation, the part is divided by days.');
  if (has('56'))
    working.notes.push(
      '56: most contractors pay the part before the operation with 54 only; ask before billing it.',
    );
}

function readAssistant(working: Working, row: RvuRow, isNonPhysician: boolean): void {
  working.isAssistant = true;
  const { code, text } = decode.assistant(row.assistant);
  if (code === '1' || code === '9') {
    working.shares.push({
      rule: 'assistant',
      share: 0,
      text: `No assistant is paid: assistant indicator ${code}, ${text.toLowerCase()}`,
    });
    return;
  }
  if (code === '0') working.notes.push('Assistant indicator 0: paid only with documentation of necessity.');
  working.shares.push(
    isNonPhysician
      ? { rule: 'assistantNonPhysician', share: 1360, text: '13.6 %: 85 % of the 16 % of an assistant (AS)' }
      : { rule: 'assistant', share: 1600, text: '16 % for an assistant at surgery' },
  );
}

function readCoSurgeon(working: Working, row: RvuRow): void {
  const { code, text } = decode.coSurgeon(row.coSurgeon);
  const permitted = code === '1' || code === '2';
  working.shares.push({
    rule: 'coSurgeon',
    share: permitted ? 6250 : 0,
    text: permitted
      ? '62.5 % for each of two surgeons'
      : `Two surgeons are not paid: co-surgeons indicator ${code}, ${text.toLowerCase()}`,
  });
  if (code === '1') working.notes.push('Co-surgeons indicator 1: paid only with documentation of necessity.');
}

export function decodedRow(working: Working): PhysicianRow | null {
  return working.row === null ? null : rowOf(working.row);
}

/** Changes the amount of a line and writes down why; nothing where nothing changes. */
export function change(working: Working, rule: RuleName, afterCents: number, text: string): void {
  if (working.cents === null) return;
  working.steps.push({ rule, text, beforeCents: working.cents, afterCents });
  working.cents = afterCents;
}
