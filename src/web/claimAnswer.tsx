// A claim on its sheet, as typed or as another page hands it over, with the labels that the reader may see.
import { copyrightLine, parseCode, procedureSystem, titleOf } from '#catalog';
import type { Outcome } from '#claims';
import type { ReadForm } from './claimForm.ts';
import { ClaimPage } from './pages/claims/ClaimPage.tsx';
import type { Answer, Ctx, Site } from './site.tsx';

/** Codes whose labels are asked for at once: the lines and diagnoses of one claim. */
export const MOST_LABELS = 300;

export function claimAnswer(
  site: Site,
  c: Ctx,
  form: ReadForm,
  outcome: Outcome | null,
  from: string | null = null,
): Answer {
  const diagnoses = form.typed.diagnoses
    .split(/[\s,;|]+/)
    .filter(Boolean)
    .slice(0, 50)
    .map((text) => parseCode('icd-10-cm', text)?.code ?? text.slice(0, 10).toUpperCase());
  const codes = [...form.typed.lines.map((line) => line.code.toUpperCase().slice(0, 5)), ...diagnoses];
  const { labels, notices } = labelsOf(site, c, codes);
  const frame = site.frame(c, {
    canonical: '/claims',
    releases: [...(outcome?.releases ?? [])],
    notices,
  });
  c.header('Cache-Control', 'no-store');
  return c.html(
    <ClaimPage
      frame={frame}
      form={form}
      outcome={outcome}
      labels={labels}
      diagnoses={diagnoses}
      from={from}
    />,
  );
}

/** Titles as the reader may see them. */
export function labelsOf(
  site: Site,
  c: Ctx,
  codes: readonly string[],
): { labels: Map<string, string>; notices: string[] } {
  const labels = new Map<string, string>();
  let quotesAma = false;
  for (const code of new Set(codes)) {
    const system = procedureSystem(code) ?? (parseCode('icd-10-cm', code) ? 'icd-10-cm' : null);
    const ref = system && parseCode(system, code);
    if (!ref || labels.size >= MOST_LABELS) continue;
    const { text, words } = titleOf(c.get('edition'), ref, c.get('asOf'), site.reader(c));
    if (text === null) continue;
    quotesAma ||= words === 'ama';
    labels.set(code, text);
  }
  const line = quotesAma ? copyrightLine(c.get('edition')) : null;
  return { labels, notices: line === null ? [] : [line] };
}
