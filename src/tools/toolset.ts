// Which questions can the reference be asked by an assistant? Every tool by its name; nothing outside of this list is ever run.
import type { z } from 'zod';
import type { Asking, Told, Tool, ToolResult } from './asking.ts';
import { indexLookup, pcsTable } from './bookTools.ts';
import { checkClaim, codeNote, detectIdentifiers } from './claimTools.ts';
import { browseRange, codeHistory, getCode, searchCodes, validateCodes } from './codeTools.ts';
import { coverageCheck, coverageSearch } from './coverageTools.ts';
import { addonPrimaries, mue, ncciPair, ncciSet } from './editTools.ts';
import { drugPrice, facilityStatus } from './facilityTools.ts';
import { anesthesiaFee, globalPeriod, physicianFee } from './feeTools.ts';
import { searchGuidelines } from './guidelineTools.ts';
import { explainIndicator, findLocality } from './indicatorTools.ts';
import { crosswalk, riskAndDrg } from './linkTools.ts';
import { searchModifiers } from './modifierSearch.ts';
import { getModifier, modifiersForCode } from './modifierTools.ts';
import { nothing } from './telling.ts';
import { emLevel } from './visitTools.ts';

export const TOOLS = {
  search_codes: searchCodes,
  get_code: getCode,
  browse_range: browseRange,
  code_history: codeHistory,
  validate_codes: validateCodes,
  search_guidelines: searchGuidelines,
  index_lookup: indexLookup,
  pcs_table: pcsTable,
  get_modifier: getModifier,
  search_modifiers: searchModifiers,
  modifiers_for_code: modifiersForCode,
  ncci_pair: ncciPair,
  ncci_set: ncciSet,
  mue,
  addon_primaries: addonPrimaries,
  physician_fee: physicianFee,
  anesthesia_fee: anesthesiaFee,
  global_period: globalPeriod,
  facility_status: facilityStatus,
  drug_price: drugPrice,
  coverage_search: coverageSearch,
  coverage_check: coverageCheck,
  crosswalk,
  risk_and_drg: riskAndDrg,
  em_level: emLevel,
  check_claim: checkClaim,
  code_note: codeNote,
  detect_identifiers: detectIdentifiers,
  explain_indicator: explainIndicator,
  find_locality: findLocality,
} satisfies Record<string, Tool>;

export type ToolName = keyof typeof TOOLS;
/** Before defaults are filled: `use` fills them. */
export type InputOf<Name extends ToolName> = z.input<(typeof TOOLS)[Name]['input']>;
export type ValueOf<Name extends ToolName> = Extract<
  ReturnType<(typeof TOOLS)[Name]['run']>,
  Told<unknown>
>['value'];

export function isTool(name: string): name is ToolName {
  return Object.hasOwn(TOOLS, name);
}

/** What is shown while it runs; its name where the input does not fit. */
export function doingOf(name: ToolName, input: unknown, asking: Asking): string {
  const tool = TOOLS[name] as Tool<z.ZodType, unknown>;
  const read = tool.input.safeParse(input);
  return read.success ? tool.doing(read.data, asking) : name.replaceAll('_', ' ');
}

/** Runs a tool on an input of any origin; what does not fit its bounds is refused in words. */
export function use<Name extends ToolName>(
  name: Name,
  input: unknown,
  asking: Asking,
): ToolResult<ValueOf<Name>> {
  const tool = TOOLS[name];
  const read = tool.input.safeParse(input);
  if (!read.success) {
    const [issue] = read.error.issues;
    return nothing(
      'wrongly asked',
      `${issue?.path.join('.') || 'The input'}: ${issue?.message ?? 'not readable'}.`,
    );
  }
  return (tool as Tool<z.ZodType, ValueOf<Name>>).run(read.data, asking);
}
