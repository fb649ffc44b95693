// A process of its own that sends the letters that are due as files, and says each; it ends when there is none.
// argv: dataDir, databaseUrl or '-', outbox folder, from, now.
import { createPost, sendLetters } from '#mail';
import { openStore } from '#store';

const [dataDir = '', databaseUrl = '-', outboxDir = '', from = '', at = ''] = process.argv.slice(2);
const now = () => new Date(at);
const store = await openStore({
  dataDir,
  databaseUrl: databaseUrl === '-' ? null : databaseUrl,
  isServer: false,
  now: now(),
});
const post = createPost({ smtpUrl: null, outboxDir, from, now });
await sendLetters({
  db: store.db,
  post: async (letter) => {
    process.send?.(letter.kept?.id ?? '');
    await post(letter);
  },
  problem: (error) => {
    throw error;
  },
  now,
});
await store.close();
process.disconnect();
