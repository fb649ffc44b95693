// How a finding stands on a page: severity in a word and a sign, the rule, what is wrong, what would resolve it, who says so.
import { pathOf, type System } from '#catalog';
import type { Verdict } from '#claims';
import type { Finding } from '#edits';
import type { Frame } from '../../frame.ts';
import { link } from '../../frame.ts';
import { type IconName, icon } from '../../ui/icons.tsx';
import { count } from '../../ui/words.tsx';

const SEVERITIES: Record<Finding['severity'], { word: string; icon: IconName; tone: string }> = {
  error: { word: 'Error', icon: 'deleted', tone: 'red' },
  warning: { word: 'Warning', icon: 'warning', tone: 'amber' },
  information: { word: 'Information', icon: 'information', tone: 'blue' },
};

const RULES: Record<string, string> = {
  'ncci-ptp': 'NCCI pair',
  mue: 'Units limit (MUE)',
  'add-on': 'Add-on code',
  'code-not-valid': 'Code on the date',
  'unreadable-row': 'Not readable',
  'reading-note': 'As it was read',
};

/** `ncci-ptp` → `NCCI pair`; rules without a name of their own are written out. */
export function ruleName(rule: string): string {
  return RULES[rule] ?? rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll('-', ' ');
}

export function severityBadge(severity: Finding['severity']) {
  const { word, icon: name, tone } = SEVERITIES[severity];
  return (
    <span class={`badge ${tone}`}>
      {icon(name)}
      {word}
    </span>
  );
}

export function findingItem(frame: Frame, finding: Finding) {
  const { severity, rule, message, resolution, source, lines } = finding;
  return (
    <li class={`finding ${severity}`}>
      <p class="finding-head">
        {severityBadge(severity)} <strong>{ruleName(rule)}</strong>
        {lines.length > 1 ? <span class="quiet">lines {lines.join(', ')}</span> : null}
      </p>
      <p>{message}</p>
      {resolution === null ? null : (
        <p>
          <strong>To resolve:</strong> {resolution}
        </p>
      )}
      {source === null ? null : (
        <p class="source">
          Source: <a href={link(frame, '/status')}>{source.title}</a> {source.version}
          {source.effective === null ? '' : `, effective ${source.effective}`}
        </p>
      )}
    </li>
  );
}

const VERDICTS: Record<Verdict, { words: string; icon: IconName; tone: string }> = {
  errors: { words: 'Would be denied or returned', icon: 'deleted', tone: 'red' },
  warnings: { words: 'May be denied', icon: 'warning', tone: 'amber' },
  information: { words: 'Nothing against it, but mind the notes', icon: 'information', tone: 'blue' },
  clean: { words: 'Nothing found', icon: 'active', tone: 'green' },
};

export function verdictBadge(verdict: Verdict) {
  const { words, icon: name, tone } = VERDICTS[verdict];
  return (
    <span class={`badge ${tone}`}>
      {icon(name)}
      {words}
    </span>
  );
}

/** `2 errors, 1 warning` */
export function counted(findings: readonly Finding[]): string {
  const of = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const parts = [
    [of('error'), 'error', 'errors'],
    [of('warning'), 'warning', 'warnings'],
    [of('information'), 'note', 'notes'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
  return said.length === 0 ? 'no findings' : said.join(', ');
}

export function caveatList(caveats: readonly string[]) {
  if (caveats.length === 0) return null;
  return (
    <details class="caveats">
      <summary>{count(caveats.length, 'limit')} of this check</summary>
      <ul>
        {caveats.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </details>
  );
}

export function codeAnchor(frame: Frame, system: System, code: string) {
  return (
    <a class="code" href={link(frame, pathOf({ system, code }))}>
      {code}
    </a>
  );
}

export function claimTabs(frame: Frame, here: '/claims' | '/claims/pairs' | '/claims/file') {
  const tabs = [
    ['/claims', 'One claim'],
    ['/claims/pairs', 'Codes together'],
    ['/claims/file', 'A file of claims'],
  ] as const;
  return (
    <nav class="tabs" aria-label="Checks of claims">
      {tabs.map(([path, name]) => (
        <a href={link(frame, path)} aria-current={path === here ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
