// What does a code page say when the reader's views are used up? Which sections stay open, and for each other one its
// heading, one line of what it would say, and the way to open it. None of its content leaves.
import { proseDate } from '#kit';
import type { CodeRecord } from '#tools';
import type { Frame } from '../../frame.ts';
import { addedByAccount, registerLink, signInLink } from '../../ui/views.tsx';
import { count } from '../../ui/words.tsx';
import { SETTINGS } from './rules.tsx';
import type { Section } from './section.tsx';

/** The descriptor, what it means in common language, and the way to the codes below it. */
const OPEN = new Set(['descriptor', 'plain', 'description', 'children']);

export function isOpen({ id }: Section): boolean {
  return OPEN.has(id);
}

export function lockedSection(frame: Frame, record: CodeRecord, { id, title }: Section) {
  const says = wouldSay(record, id);
  return (
    <section id={id} aria-labelledby={`${id}-title`} class="locked">
      <h2 id={`${id}-title`}>{title}</h2>
      {says === null ? null : <p class="says">{says}</p>}
      <p>{invitation(frame)}</p>
    </section>
  );
}

function invitation(frame: Frame) {
  if (frame.viewing?.isGuest === false) {
    return (
      <>
        <a href="/account#plan">Pro</a> opens this and every other page, without a count
      </>
    );
  }
  return (
    <>
      <a href={registerLink(frame)}>Create a free account</a> to unlock this content
    </>
  );
}

/** Above the sections: why they are locked, and until when. */
export function wall(frame: Frame) {
  const { viewing } = frame;
  if (!viewing) return null;
  const { plan, renewsOn } = viewing.standing;
  const adds = addedByAccount(viewing);
  return (
    <aside class="wall note blue" aria-label="Page views">
      <p>
        {plan.pages === 0 || plan.pages === null
          ? 'Your network has had its free pages of today.'
          : `The ${count(plan.pages, 'page')} of the ${plan.title} plan ${plan.pages === 1 ? 'is' : 'are'} read; the next will be there on ${proseDate(renewsOn)}.`}{' '}
        {viewing.isGuest
          ? `A free account adds ${adds === null ? 'more' : `${adds} more`}; pages that you have opened stay open.`
          : 'Pages that you have opened stay open. Pro has no limit.'}
      </p>
      {viewing.isGuest ? (
        <p>
          <a class="button" href={registerLink(frame)}>
            Create a free account
          </a>{' '}
          <a href={signInLink(frame)}>Sign in</a>
        </p>
      ) : null}
    </aside>
  );
}

/** Numbers of things, never the things. */
function wouldSay(record: CodeRecord, id: string): string | null {
  const { edits, modifiers, notes, indexHits, guidelines, crosswalks, history, coverage, fees } = record;
  switch (id) {
    case 'edits':
      return edits.ptp
        .map(
          ({ setting, columnOne, columnTwo }) =>
            `${SETTINGS[setting]}: ${count(columnOne + columnTwo, 'pair')} in force`,
        )
        .join('; ');
    case 'modifiers':
      return `${count(modifiers.length, 'modifier')} that this code calls for, and when`;
    case 'units':
      return `Limits for ${count(edits.mue.length, 'setting')}`;
    case 'notes':
      return `${count(notes?.notes.length ?? 0, 'note')}, with those of the codes above`;
    case 'index':
      return count(indexHits.length, 'entry', 'entries');
    case 'guidelines':
      return count(record.rules.length, 'page');
    case 'guidance':
      return count(guidelines.total, 'passage');
    case 'crosswalks':
      return count(crosswalks.length, 'list');
    case 'coverage':
      return coverage && coverage.naming.length > 0 ? count(coverage.naming.length, 'document') : null;
    case 'history':
      return count(history.length, 'entry', 'entries');
    case 'fee':
      return `Relative values, amounts and indicators, ${count(fees.physician?.rows.length ?? 0, 'row')}`;
    case 'drug':
      return `Payment limit and ${count(fees.drug?.ndcs.length ?? 0, 'package')}`;
    default:
      return null;
  }
}
