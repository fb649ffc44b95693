// Would Medicare pay this claim as it stands? The findings of each source side by side, never merged into one, and the
// releases that they come from. Authority: each finding names its own.
import type { Cite, Edition } from '#editions';
import { citeOf } from '#editions';
import { type Claim, type ClaimSetting, check, type Finding, unchecked } from '#edits';
import type { IsoDate } from '#kit';

/** The gravest severity among the findings. */
export type Verdict = 'clean' | 'information' | 'warnings' | 'errors';

export interface CheckedClaim {
  verdict: Verdict;
  findings: Finding[];
  /** Every release that was asked, found something or not. */
  releases: Cite[];
  /** What was not checked, and why: one sentence each. */
  unchecked: string[];
}

export function checkClaim(edition: Edition, claim: Claim): CheckedClaim {
  const findings = check(edition, claim);
  const { releases, missing } = askedFor(edition, claim.setting, claim.dateOfService);
  return { verdict: verdictOf(findings), findings, releases, unchecked: missing };
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
  missing: string[];
}

/** The same for every claim of a setting in a stretch of days. */
function askedFor(edition: Edition, setting: ClaimSetting, day: IsoDate): Asked {
  const stretch = edition.stretchOf(day);
  const kept = edition.remember(`releases asked, ${setting}`, () => new Map<number, Asked>());
  let asked = kept.get(stretch);
  if (!asked) {
    const releases = sourcesOf(setting).flatMap((source) => {
      const picked = edition.pick(source, day);
      return picked ? [citeOf(picked.part)] : [];
    });
    asked = { releases, missing: unchecked(edition, setting, day) };
    kept.set(stretch, asked);
  }
  return asked;
}

function sourcesOf(setting: ClaimSetting): string[] {
  const pairs = setting === 'dme' ? [] : [`ncci-ptp-${setting}`];
  return [
    ...pairs,
    `mue-${setting}`,
    'aoc',
    'icd-10-cm',
    'icd-10-cm-tabular',
    'mce',
    'hcpcs',
    'mpfs',
    'opps-addendum-b',
    'cpt-ama',
  ];
}
