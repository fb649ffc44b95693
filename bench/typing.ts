// How long after a key does the list of suggestions stand on the screen? A real browser, every system loaded, keys like a typist's.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openBrowser } from '../test/e2e/browser.ts';
import { DATA_DIR, HOME, needEdition, quantile } from './place.ts';

needEdition();
const PHRASES = [
  'heart attack',
  'broken wrist left',
  'colonscopy',
  'copd exac',
  'E11.42',
  'tennis elbow',
  'knee scope',
];
const BETWEEN_KEYS_MS = 160;
const TURNS = 3;

const server = spawn(
  process.execPath,
  ['--import', './bin/jsx.mjs', '--disable-warning=ExperimentalWarning', 'src/main.ts'],
  {
    cwd: HOME,
    env: { ...process.env, PORT: '0', DATA_DIR, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const browser = await openBrowser();
try {
  const url = await ready(server);
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(url);
  const box = page.locator('search input[type="search"]').first();
  const samples: number[] = [];
  // The first turn fills nothing but the caches of the machine; answers kept by the page are not counted again.
  for (let turn = 0; turn <= TURNS; turn++) {
    await page.goto(url);
    await page.evaluate(watch);
    for (const phrase of PHRASES) {
      await box.fill('');
      await box.pressSequentially(phrase, { delay: BETWEEN_KEYS_MS });
    }
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    if (turn > 0) samples.push(...seen);
  }
  console.log(
    `key to list on the screen, ${samples.length} keys: p50 ${quantile(samples, 0.5).toFixed(0)} p95 ${quantile(samples, 0.95).toFixed(0)} ` +
      `p99 ${quantile(samples, 0.99).toFixed(0)} ms, ${((100 * samples.filter((one) => one <= 50).length) / samples.length).toFixed(1)} % within 50 ms`,
  );
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
}

/** In the page: from the input event of a key to the frame that shows the changed list. */
function watch(): void {
  const seen: number[] = [];
  let asked = 0;
  const box = document.querySelector('search input[type="search"]') as HTMLInputElement;
  const list = document.getElementById(box.getAttribute('aria-controls') ?? '') as HTMLElement;
  box.addEventListener(
    'input',
    (event) => {
      asked = event.timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    const since = asked;
    asked = 0;
    if (since > 0 && !list.hidden) requestAnimationFrame((now) => seen.push(now - since));
  }).observe(list, { childList: true, subtree: true, attributes: true });
  (globalThis as unknown as { seen: number[] }).seen = seen;
}

async function ready(child: ChildProcess): Promise<string> {
  let output = '';
  for await (const piece of child.stdout ?? []) {
    output += piece;
    const found = /Coding Ahead is ready on (\S+)/.exec(output)?.[1];
    if (found) return found;
  }
  throw new Error(`the server ended:\n${output}`);
}
