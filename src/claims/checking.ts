// Would Medicare pay this claim as it stands? The findings of each source side by side, never merged into one, and the
// releases that they come from. Authority: each finding names its own.
import type { Cite, Edition } from '#editions';
import { citeOf } from '#editions';
import { type Claim, type ClaimSetting, check, type Finding, unchecked } from '#edits';
import type { IsoDate } from '#kit';
import { checkCoverage, linksCodes } from './coverageCheck.ts';
import { feeBookOf } from './feeBook.ts';
import { checkGlobals } from './globalCheck.ts';
import { checkIndicators } from './indicatorCheck.ts';

/** The gravest severity among the findings. */
export type Verdict = 'clean' | 'information' | 'warnings' | 'errors';

export interface CheckedClaim {
  verdict: Verdict;
  findings: Finding[];
  /** Every release that was asked, found something or not. */
  releases: Cite[];
  /** What was not checked, or by a release of another time, and why: one sentence each. */
  caveats: string[];
}

export function checkClaim(edition: Edition, claim: Claim): CheckedClaim {
  const findings = check(edition, claim);
  const fees = feeBookOf(edition);
  const lines = claim.lines.map((line, n) => ({
    line,
    number: n + 1,
    rules: fees.rulesOf(line.code, line.dateOfService ?? claim.dateOfService),
  }));
  checkIndicators(claim, lines, findings);
  checkGlobals(claim, lines, findings);
  checkCoverage(edition, claim, findings);
  const { releases, caveats } = askedFor(edition, claim.setting, claim.dateOfService);
  return { verdict: verdictOf(findings), findings, releases, caveats };
}

function verdictOf(findings: readonly Finding[]): Verdict {
  let worst: Verdict = 'clean';
  for (const { severity } of findings) {
    if (severity === 'error') return 'errors';
    if (severity === 'warning') worst = 'warnings';
    else if (worst === 'clean') worst = 'information';
  }
  return worst;
}

interface Asked {
  releases: Cite[];
  caveats: string[];
}

/** The same for every claim of a setting in a stretch of days. */
function askedFor(edition: Edition, setting: ClaimSetting, day: IsoDate): Asked {
  const stretch = edition.stretchOf(day);
  const kept = edition.remember(`releases asked, ${setting}`, () => new Map<number, Asked>());
  let asked = kept.get(stretch);
  if (!asked) {
    asked = readAsked(edition, setting, day);
    kept.set(stretch, asked);
  }
  return asked;
}

function readAsked(edition: Edition, setting: ClaimSetting, day: IsoDate): Asked {
  const releases: Cite[] = [];
  const caveats = unchecked(edition, setting, day);
  for (const source of sourcesOf(setting)) {
    const picked = edition.pick(source, day);
    if (!picked) continue;
    releases.push(citeOf(picked.part));
    const { title, version, effective, ends } = picked.part.entry;
    if (picked.fit === 'before its start')
      caveats.push(
        `${title}: the earliest loaded release is ${version}, in effect from ${effective}, after these services.`,
      );
    if (picked.fit === 'past its end')
      caveats.push(
        `${title}: the newest loaded release is ${version}, which ended on ${ends}, before these services.`,
      );
  }
  const fees = setting === 'hospital' ? 'opps-addendum-b' : setting === 'practitioner' ? 'mpfs' : null;
  if (fees !== null && edition.pick(fees, day) === null)
    caveats.push(
      `${fees === 'mpfs' ? 'Modifiers and global periods by the physician fee schedule' : 'OPPS status indicators'} were not checked: it is not loaded.`,
    );
  caveats.push(
    linksCodes(edition, day)
      ? 'Coverage articles of every contractor were asked: a claim does not say which one is yours.'
      : 'Coverage by diagnosis was not checked: no coverage articles with their codes are loaded.',
  );
  return { releases, caveats };
}

function sourcesOf(setting: ClaimSetting): string[] {
  return [
    ...(setting === 'dme' ? [] : [`ncci-ptp-${setting}`]),
    `mue-${setting}`,
    'aoc',
    'icd-10-cm',
    'icd-10-cm-tabular',
    'mce',
    'mcd-article',
    'hcpcs',
    ...(setting === 'practitioner' ? ['mpfs'] : []),
    ...(setting === 'hospital' ? ['opps-addendum-b'] : []),
  ];
}
