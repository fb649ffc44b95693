// One coverage document in a list, the same on the code page and on the page of coverage.
import type { CodeRecord } from '#tools';

type Document = NonNullable<CodeRecord['coverage']>['naming'][number];

export function coverageDocument({ id, type, title, contractors, states, effective, ends, url }: Document) {
  const where = [contractors.join(', '), states === null ? '' : states.join(', ')]
    .filter(Boolean)
    .join(' · ');
  return (
    <li>
      <a class="code" href={url} rel="noreferrer">
        {id}
      </a>
      <span>
        {title}
        <small>
          {type}
          {where === '' ? '' : ` · ${where}`}
          {effective === null ? '' : ` · from ${effective}`}
          {ends === null ? '' : ` · to ${ends}`}
        </small>
      </span>
    </li>
  );
}
