// A process of its own that receives letters by SMTP, answers them and writes the answers into the outbox, until it is killed or told.
// argv: dataDir, folder of editions, port (0: any), now. Out: {port}.
import { noteGivenUp, noteSent, receive, workAtDesk } from '#consultant';
import { Library } from '#editions';
import { repeat } from '#kit';
import { createAuthenticator, createPost, createReader, receiveLetters, sendLetters } from '#mail';
import { openStore } from '#store';
import { deskFor } from '../desk.ts';

const [dataDir = '', editions = '', port = '0', at = ''] = process.argv.slice(2);
const now = () => new Date(at);
const problem = (error: unknown) => console.error(error);
const store = await openStore({ dataDir, databaseUrl: null, isServer: true, now: now() });
const library = new Library(editions);
const desk = deskFor({
  db: store.db,
  library,
  secret: 'a secret of thirty-two letters, or more',
  limits: { perSender: 10, perHour: 100_000 },
  problem,
  wake: () => {
    consulting.wake();
    sending.wake();
  },
  now,
});
const post = createPost({
  smtpUrl: null,
  outboxDir: `${dataDir}/outbox`,
  from: 'no-reply@site.example',
  now,
});
const told = { sent: noteSent, givenUp: noteGivenUp };
const sending = repeat(
  500,
  (signal) => sendLetters({ db: store.db, post, problem, told, now }, signal),
  problem,
);
const consulting = repeat(500, (signal) => workAtDesk(desk, signal), problem);
const door = await receiveLetters({
  host: '127.0.0.1',
  port: Number(port),
  addresses: [desk.address],
  name: 'site.example',
  tls: null,
  reader: createReader(),
  authenticate: createAuthenticator({
    resolver: async () => [],
    ours: [desk.address],
    authservId: null,
    trustsLoopback: true,
  }),
  receive: (letter, raw) => receive(desk, letter, raw),
  problem,
  now,
});
process.send?.({ port: door.port });
process.once('message', async () => {
  await door.close();
  await Promise.all([sending.stop(), consulting.stop()]);
  library.close();
  await store.close();
  process.exit(0);
});
