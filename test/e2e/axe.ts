/// <reference lib="dom" />
// Is a page sound and does it fit? What axe-core calls serious or critical on it, and what is wider than the window,
// light and dark, on a telephone and on a desk. SHOTS=folder keeps a picture of each view.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * A page is loaded once and turned: what is where differs by width, colours by scheme, and neither asks the server again.
 * Wide comes first, as the page loads there with its sections open.
 */
const VIEWS = [
  { width: 1440, colorScheme: 'light', rules: 'all' },
  { width: 1440, colorScheme: 'dark', rules: 'colours' },
  { width: 360, colorScheme: 'dark', rules: 'all' },
  { width: 360, colorScheme: 'light', rules: 'colours' },
] as const;

/** The page as it stands, in every view. It is left narrow and light. */
export async function assertSound(page: Page, where: string): Promise<void> {
  for (const { width, colorScheme, rules } of VIEWS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const view = `${where}, ${colorScheme}, ${width} px`;
    assert.deepEqual(await axeProblems(page, rules), [], view);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(over <= 0, `${view}: ${over} px wider than the window`);
    if (process.env.SHOTS) {
      const name = view.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 90);
      await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
    }
  }
}

/** Loads each in a window as it opens first, in one tab. @param look what else must hold of it */
export async function assertAllSound(
  page: Page,
  home: string,
  paths: readonly string[],
  look: (path: string) => unknown = () => {},
): Promise<void> {
  for (const path of paths) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(home + path);
    await assertSound(page, path);
    await look(path);
  }
}

export async function axeProblems(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Through the debugger, so that the page's own policy against foreign scripts stays in force.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const result = await page.evaluate(
    async (only) => {
      const axe = (
        globalThis as unknown as {
          axe: {
            run(options: {
              resultTypes: string[];
              runOnly?: string[];
            }): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
          };
        }
      ).axe;
      const { violations } = await axe.run({
        resultTypes: ['violations'],
        ...(only ? { runOnly: only } : {}),
      });
      return violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        html: nodes[0]?.html.slice(0, 200) ?? '',
      }));
    },
    rules === 'colours' ? ['color-contrast'] : null,
  );
  return result
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, html }) => `${id}: ${html}`);
}
