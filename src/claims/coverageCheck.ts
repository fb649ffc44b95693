// Does a line's diagnosis support its code, by the coverage articles that are loaded? Each article is a source of its own:
// one finding an article, never a verdict over all. Authority: the billing and coding articles of the Medicare contractors.
import {
  type ArticleSupport,
  loaded,
  SUPPORT_WORDS,
  type Supported,
  type SupportVerdict,
  supports,
} from '#coverage';
import type { Cite, Edition } from '#editions';
import type { Claim, ClaimLine, Finding } from '#edits';
import type { IsoDate } from '#kit';

/** Verdicts by which a contractor would pay, or of which the article says nothing. */
const FINE: ReadonlySet<SupportVerdict> = new Set<SupportVerdict>([
  'supported',
  'supported in combination',
  'listed both ways',
  'not among the non-covered',
  'no diagnosis list',
]);

/** Answers that are kept, by code, diagnosis and stretch of days. */
const MOST_KEPT = 100_000;

/** Articles with their codes are loaded for a day. */
export function linksCodes(edition: Edition, day: IsoDate): boolean {
  const kept = edition.remember('articles by stretch', () => new Map<number, boolean>());
  const stretch = edition.stretchOf(day);
  let links = kept.get(stretch);
  if (links === undefined) {
    links = loaded(edition, day)?.linksCodes ?? false;
    kept.set(stretch, links);
  }
  return links;
}

interface Told {
  article: ArticleSupport;
  cite: Cite | null;
  /** One a diagnosis. */
  verdicts: SupportVerdict[];
}

export function checkCoverage(edition: Edition, claim: Claim, found: Finding[]): void {
  if (!linksCodes(edition, claim.dateOfService)) return;
  for (const [n, line] of claim.lines.entries()) {
    const day = line.dateOfService ?? claim.dateOfService;
    const diagnoses = diagnosesOf(claim, line);
    const byArticle = new Map<string, Told>();
    for (const diagnosis of diagnoses) {
      const { articles, cites } = supportOf(edition, line.code, diagnosis, day);
      for (const article of articles) {
        const known = byArticle.get(article.document.id);
        if (known) known.verdicts.push(article.verdict);
        else
          byArticle.set(article.document.id, {
            article,
            cite: cites[0] ?? null,
            verdicts: [article.verdict],
          });
      }
    }
    for (const told of byArticle.values()) {
      // One diagnosis that the article accepts is enough.
      if (!told.verdicts.some((verdict) => FINE.has(verdict)))
        found.push(findingOf(line, n + 1, diagnoses, told));
    }
  }
}

/** Those that the line points to; a hospital's lines point to none, so all of the claim. */
function diagnosesOf({ diagnoses }: Claim, { diagnosisPointers }: ClaimLine): string[] {
  const pointed = diagnosisPointers.flatMap((pointer) => diagnoses[pointer - 1] ?? []);
  return [...new Set(pointed.length > 0 ? pointed : diagnoses)];
}

function supportOf(edition: Edition, code: string, diagnosis: string, asOf: IsoDate): Supported {
  const kept = edition.remember('coverage of code and diagnosis', () => new Map<string, Supported>());
  const key = `${code} ${diagnosis} ${asOf}`;
  let supported = kept.get(key);
  if (!supported) {
    supported = supports(edition, { code, diagnosis, asOf });
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, supported);
  }
  return supported;
}

function findingOf(
  { code }: ClaimLine,
  number: number,
  diagnoses: readonly string[],
  { article: { document }, cite, verdicts }: Told,
): Finding {
  const whose = document.contractors.length === 0 ? '' : ` of ${document.contractors.join(', ')}`;
  const words = [...new Set(verdicts)].map((verdict) => SUPPORT_WORDS[verdict]).join('; ');
  return {
    severity: 'warning',
    rule: 'coverage',
    message: `Line ${number}: by article ${document.id}${whose}, ${diagnoses.join(', ')} ${diagnoses.length === 1 ? 'does' : 'do'} not support ${code}. ${words}.`,
    codes: [code, ...diagnoses],
    lines: [number],
    resolution:
      'Where the article is that of your contractor, point to a listed diagnosis that the record supports, or expect a denial for medical necessity.',
    source: cite,
  };
}
