// What a code or group corresponds to, as a link to look that up in turn; the same on the code page and on the page of crosswalks.
import type { CodeRecord } from '#tools';
import { type Frame, link } from '../frame.ts';

type Item = CodeRecord['crosswalks'][number]['items'][number];

export function crosswalkLink(
  frame: Pick<Frame, 'asOf' | 'today'>,
  { system, code }: { system: string; code: string },
): string {
  return link(frame, '/crosswalks', { code, system });
}

/** An RBCS group is known by its name, everything else by its code. */
export function crosswalkTarget(frame: Frame, { system, code, text, detail, related }: Item) {
  const more = (
    <>
      {detail === null ? null : <small>{detail}</small>}
      {related.length === 0 ? null : (
        <small class="under">{relatedGroups(frame, system ?? '', related)}</small>
      )}
    </>
  );
  if (system === null || code === null)
    return (
      <>
        {text}
        {more}
      </>
    );
  const href = crosswalkLink(frame, { system, code });
  if (system === 'rbcs')
    return (
      <>
        <a href={href}>{text}</a>
        {more}
      </>
    );
  return (
    <>
      <a class="code" href={href}>
        {code}
      </a>{' '}
      {text}
      {more}
    </>
  );
}

/** `Overrides HCC 38. Dropped beside HCC 35, HCC 36.` */
export function relatedGroups(frame: Frame, system: string, related: Item['related']) {
  return related.map(({ words, codes }) => (
    <>
      {words}{' '}
      {codes.map((code, place) => (
        <>
          {place === 0 ? '' : ', '}
          <a class="code" href={crosswalkLink(frame, { system, code })}>
            {code}
          </a>
        </>
      ))}
      .{' '}
    </>
  ));
}
