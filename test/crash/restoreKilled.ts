// A process of its own that restores a backup and is killed when all rows are in and the commit is about to be sent.
// argv: dataDir, databaseUrl or '-', folder of the backup.
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { restore } from '#store';

const [dataDir = '', databaseUrl = '-', folder = ''] = process.argv.slice(2);
let isFilled = false;

function watch(text: string): void {
  if (text.startsWith('insert into "seenPage"')) isFilled = true;
  if (isFilled && text === 'commit') process.kill(process.pid, 'SIGKILL');
}

const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (text, ...rest) {
  watch(text);
  return prepare.call(this, text, ...rest);
};
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...given: unknown[]) {
    const [asked] = given;
    watch(typeof asked === 'string' ? asked : String((asked as { text?: unknown }).text));
    return query.apply(this, given);
  },
});
await restore({
  dataDir,
  databaseUrl: databaseUrl === '-' ? null : databaseUrl,
  folder,
  replace: true,
  now: new Date(),
});
