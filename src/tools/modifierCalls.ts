// Which modifiers does a code call for, and why? Read off its fee schedule indicators, its kind and its NCCI pairs.
// Authority: Medicare Claims Processing Manual ch. 12 §§20, 30, 40; RVU file record layout; NCCI Policy Manual ch. I E.
import type { CodeRef } from '#catalog';
import type { CodeEdits } from '#edits';
import type { CodeFees, PhysicianRow } from '#fees';

export interface ModifierCall {
  modifier: string;
  why: string;
}

/** In the order in which a coder asks: component, side, repetition, distinct service, people, global period, kind of service. */
export function modifierCalls(ref: CodeRef, edits: CodeEdits, fees: CodeFees): ModifierCall[] {
  const calls = new Map<string, string>();
  const call = (why: string, ...modifiers: string[]) => {
    for (const modifier of modifiers) if (!calls.has(modifier)) calls.set(modifier, why);
  };
  const row = fees.physician?.rows.find((one) => one.modifier === '') ?? fees.physician?.rows[0];
  if (row) byIndicators(row, call);
  if (edits.ptp.some((one) => one.modifierAllowed > 0)) {
    call('NCCI pairs of this code allow a modifier (indicator 1)', '59', 'XE', 'XP', 'XS', 'XU');
  }
  byKind(ref, row, call);
  return [...calls].map(([modifier, why]) => ({ modifier, why }));
}

type Call = (why: string, ...modifiers: string[]) => void;

function byIndicators(row: PhysicianRow, call: Call): void {
  const of = (name: string, code: string) => `${name} indicator ${code}`;
  if (row.pcTc.code === '1') call(of('PC/TC', '1'), '26', 'TC');
  if (row.bilateral.code === '1') call(of('Bilateral', '1'), '50', 'LT', 'RT');
  if (row.bilateral.code === '3') call(of('Bilateral', '3'), 'LT', 'RT');
  if (['1', '2', '3', '4', '5', '6', '7'].includes(row.multipleProcedure.code)) {
    call(of('Multiple procedure', row.multipleProcedure.code), '51');
  }
  if (row.assistant.code === '2') call(of('Assistant at surgery', '2'), '80', '81', '82', 'AS');
  if (row.assistant.code === '0')
    call(`${of('Assistant at surgery', '0')}: with documentation`, '80', '82', 'AS');
  if (row.coSurgeon.code === '1' || row.coSurgeon.code === '2')
    call(of('Co-surgeon', row.coSurgeon.code), '62');
  if (row.team.code === '1' || row.team.code === '2') call(of('Team surgery', row.team.code), '66');
  if (['000', '010', '090'].includes(row.globalDays.code)) {
    const why = `Global period ${row.globalDays.code}`;
    call(why, '22', '52', '53', '58', '76', '77', '78', '79');
    if (row.globalDays.code !== '000') call(why, '54', '55', '56');
  }
  if (row.status.code === 'J') {
    call('Anesthesia service (status J)', 'AA', 'AD', 'QK', 'QX', 'QY', 'QZ', 'P1', 'P3', 'P5', '23');
  }
}

/** Ranges as in the code books; the reasons are payer rules that hold for the whole range. */
const KINDS: { from: string; to: string; why: string; modifiers: string[] }[] = [
  {
    from: '99202',
    to: '99215',
    why: 'Office visit beside another service',
    modifiers: ['25', '24', '57', '95'],
  },
  { from: '99221', to: '99499', why: 'Visit beside another service', modifiers: ['25', '24', '57'] },
  { from: '92002', to: '92014', why: 'Eye visit beside another service', modifiers: ['25', '24', '57'] },
  { from: '80047', to: '89398', why: 'Laboratory test', modifiers: ['90', '91', 'QW'] },
  { from: '97010', to: '97799', why: 'Therapy plan of care', modifiers: ['GP', 'GO', 'CQ', 'CO', 'KX'] },
  { from: 'A0425', to: 'A0999', why: 'Ambulance service', modifiers: ['QM', 'QN', 'QL', 'GY'] },
  {
    from: 'E0100',
    to: 'E9999',
    why: 'Equipment: bought, rented or used',
    modifiers: ['NU', 'RR', 'UE', 'KX', 'GA', 'GY', 'GZ'],
  },
  {
    from: 'K0001',
    to: 'K9999',
    why: 'Equipment: bought, rented or used',
    modifiers: ['NU', 'RR', 'UE', 'KX', 'GA', 'GY', 'GZ'],
  },
  {
    from: 'L0112',
    to: 'L9900',
    why: 'Orthosis or prosthesis',
    modifiers: ['LT', 'RT', 'KX', 'GA', 'GY', 'GZ'],
  },
  { from: 'J0120', to: 'J9999', why: 'Drug from a single-dose container', modifiers: ['JW', 'JZ'] },
];

function byKind(ref: CodeRef, row: PhysicianRow | undefined, call: Call): void {
  const { code } = ref;
  const isNumber = /^\d{5}$/.test(code);
  for (const kind of KINDS) {
    if (/^\d/.test(kind.from) === isNumber && code >= kind.from && code <= kind.to)
      call(kind.why, ...kind.modifiers);
  }
  if (row?.status.code === 'X' || row?.status.code === 'N') {
    call(`Status ${row.status.code}: not covered by Medicare`, 'GY', 'GX');
  } else if (row) {
    call('Coverage in doubt', 'GA', 'GZ');
  }
}
