// A process of its own that writes the alerts that are due and sends the letters as files, saying when it begins each.
// argv: dataDir, databaseUrl or '-', outbox folder, origin, secret, now.
import { writeAlerts } from '#careers';
import { createPost, sendLetters } from '#mail';
import { openStore } from '#store';

const [dataDir = '', databaseUrl = '-', outboxDir = '', origin = '', secret = '', at = ''] =
  process.argv.slice(2);
const now = () => new Date(at);
const store = await openStore({
  dataDir,
  databaseUrl: databaseUrl === '-' ? null : databaseUrl,
  isServer: false,
  now: now(),
});
process.send?.('alerts');
await writeAlerts({ db: store.db, secret, origin: () => origin, now });
const post = createPost({ smtpUrl: null, outboxDir, from: 'Coding Ahead <jobs@site.example>', now });
await sendLetters({
  db: store.db,
  post: async (letter) => {
    process.send?.('letter');
    await post(letter);
  },
  problem: (error) => {
    throw error;
  },
  now,
});
await store.close();
process.disconnect();
