// The server under test, in a process of its own: the site, the site with guests who may read one page, or a constant string from the
// same stack.
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createDoors } from '#app';
import { Library } from '#editions';
import { createLog, dayOf } from '#kit';
import type { Web } from '#web';
import { EDITIONS, HOME, unlimitedReaders } from './place.ts';

const today = dayOf(new Date());
const fetch =
  process.argv[2] === 'constant'
    ? new Hono().get('/', (c) => c.text('the same words every time')).fetch
    : whole(
        createDoors({
          log: createLog('error'),
          today: () => today,
          publicUrl: null,
          clientDir: join(HOME, 'dist', 'client'),
          editionsDir: EDITIONS,
          ...(await unlimitedReaders(new Library(EDITIONS), process.argv[2] === 'counted' ? 1 : null)),
        }),
      );
/** Asked without saying where from. */
function whole({ fetch: ask }: Web): (request: Request) => Response | Promise<Response> {
  return (request) => ask(request);
}

// Asked for anything: what it holds of the memory.
process.on('message', () => process.send?.(process.memoryUsage().rss));
serve({ fetch, port: 0, hostname: '127.0.0.1' }, (address) => process.send?.(address.port));
