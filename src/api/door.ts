// What every call shares: the borrowed edition, the date of service, the shape of a source and of an error.
import { z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { CasePilot, Propose } from '#assistant';
import { licenceVersion, type Reader, SYSTEMS } from '#catalog';
import type { Cite, Edition, Library } from '#editions';
import { type IsoDate, type Log, parseIsoDate } from '#kit';

export interface ApiOptions {
  library: Library;
  log: Log;
  today(): IsoDate;
  casePilot: CasePilot;
  /** Asks the operator's model what a clinical text says; left out where there is none. */
  propose?: Propose;
}

export interface ApiVariables {
  edition: Edition;
  today: IsoDate;
  /** Set by the guard of the site. */
  requestId: string;
  cptLicence: string;
  /** Read by the site, which counts the readers of AMA words. */
  hasAmaWords: boolean;
  /** Set by the site: opens the record of a code, by its canonical path, where the reader's plan allows. */
  viewing: {
    admit(page: string): Promise<{ open: boolean }>;
    /** Counts a question where the plan has one left. */
    admitQuestion(): Promise<{ open: boolean; renewsOn: IsoDate; owner: string | null }>;
  };
}
export type Call = Context<{ Variables: ApiVariables }>;

/** Services are looked up between the first CPT edition and the code sets announced for the next years. */
const EARLIEST = '1966-01-01';
const LATEST = '2099-12-31';

export const asOf = z
  .string()
  .refine((text) => {
    const day = parseIsoDate(text);
    return day !== null && day >= EARLIEST && day <= LATEST;
  }, `a day written YYYY-MM-DD, from ${EARLIEST} to ${LATEST}`)
  .openapi({ description: 'Date of service; today when left out', example: '2026-10-01', format: 'date' });

export const system = z.enum(SYSTEMS as unknown as [string, ...string[]]).openapi({ example: 'icd-10-cm' });

export const releases = z
  .array(z.object({ source: z.string(), version: z.string(), effective: z.string().nullable() }))
  .openapi({ description: 'The releases that the answer was made from' });

/** Each release once. */
export function releasesOf(cites: Iterable<Cite | null>): z.infer<typeof releases> {
  const seen = new Map<string, z.infer<typeof releases>[number]>();
  for (const cite of cites) {
    if (cite === null) continue;
    const { source, version, effective } = cite;
    seen.set(`${source} ${version}`, { source, version, effective });
  }
  return [...seen.values()];
}

export function reader(c: Call): Reader {
  const version = licenceVersion(c.get('edition'));
  return {
    cptAccepted: version !== null && c.get('cptLicence') === version,
    onAmaWords: () => c.set('hasAmaWords', true),
  };
}

const problemShape = z
  .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
  .openapi('Problem');

/** For `responses` of a route. */
export function problems(...statuses: number[]): Record<number, object> {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: WHY[status] ?? '', content: { 'application/problem+json': { schema: problemShape } } },
    ]),
  );
}

const WHY: Record<number, string> = {
  400: 'Something in the request is not as described; the detail names the field',
  404: 'Nothing loaded answers',
  429: 'The allowance of the plan is used up',
  503: 'Busy; ask again in a moment',
};

/** Fits wherever a call promises its own JSON: a problem is what any call may answer with. */
type Problem = Response & TypedResponse<never, never, never>;

export function problem(c: Context, status: ContentfulStatusCode, title: string, detail: string): Problem {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  return c.body(body, status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  }) as Response as Problem;
}

/** Names the field and what was expected of it. */
export function refuseUnfit(
  result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } },
  c: Context,
): Response | undefined {
  if (result.success) return undefined;
  const detail = (result.error?.issues ?? [])
    .slice(0, 10)
    .map(({ path, message }) => `${path.map(String).join('.') || 'body'}: ${message}`)
    .join('; ');
  return problem(c, 400, 'Request not understood', detail);
}
