// Who has accepted which version of the CPT end-user terms, and when? Kept with the account, once for each version,
// as the AMA's licence asks of whoever distributes its descriptors. No network address is kept with it.
import type { Db } from '#store';

export async function acceptLicence(db: Db, personId: string, version: string, now: Date): Promise<void> {
  await db
    .insertInto('licenceAcceptance')
    .values({ person: personId, version, at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function hasAcceptedLicence(db: Db, personId: string, version: string): Promise<boolean> {
  const found = await db
    .selectFrom('licenceAcceptance')
    .select('at')
    .where('person', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst();
  return found !== undefined;
}

export interface LicenceAcceptance {
  personId: string;
  email: string;
  version: string;
  at: string;
}

/** For the operator; the newest first. */
export async function listLicenceAcceptances(
  db: Db,
  { from, limit }: { from: number; limit: number },
): Promise<{ acceptances: LicenceAcceptance[]; more: boolean }> {
  const rows = await db
    .selectFrom('licenceAcceptance')
    .innerJoin('person', 'person.id', 'licenceAcceptance.person')
    .select(['person.id as personId', 'person.email', 'licenceAcceptance.version', 'licenceAcceptance.at'])
    .orderBy('licenceAcceptance.at', 'desc')
    .orderBy('person.id')
    .limit(limit + 1)
    .offset(from)
    .execute();
  return { acceptances: rows.slice(0, limit), more: rows.length > limit };
}
