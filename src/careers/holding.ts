// Of two changes at once, the second one sees what the first has done: a row is held until the transaction ends.
import type { Db } from '#store';

/** So that no two forms of one person exceed what one person may keep. */
export async function holdPerson(trx: Db, personId: string): Promise<void> {
  await trx
    .updateTable('person')
    .set(({ ref }) => ({ plan: ref('plan') }))
    .where('id', '=', personId)
    .execute();
}
