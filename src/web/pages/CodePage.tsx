// One code on one date of service: is it alive, what is it, what the book says, what limits it, what it pays, where it comes from.
import type { CodeRecord } from '#tools';
import type { Frame } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { count, fullCode } from '../ui/words.tsx';
import { book } from './code/book.tsx';
import { elsewhere } from './code/elsewhere.tsx';
import { glance } from './code/glance.tsx';
import { codeHead, deletedBar } from './code/head.tsx';
import { isOpen, lockedSection, wall } from './code/locked.tsx';
import { meaning } from './code/meaning.tsx';
import { money } from './code/money.tsx';
import { pilotPanel } from './code/pilotPanel.tsx';
import { rules } from './code/rules.tsx';
import { sectionOf } from './code/section.tsx';
import { OwnShelf } from './people/ShelfPages.tsx';

export function CodePage({
  frame,
  record,
  isLocked,
  shelf,
}: {
  frame: Frame;
  record: CodeRecord;
  /** The reader's views are used up: each section but the open ones is a heading and an invitation. */
  isLocked: boolean;
  /** What the reader keeps of this code; null: nobody is signed in. */
  shelf: { isFavourite: boolean; note: string | null } | null;
}) {
  const { ref, title, status, asOf } = record;
  const all = [
    ...meaning(frame, record),
    ...book(frame, record),
    ...rules(frame, record),
    ...money(frame, record),
    ...elsewhere(frame, record),
  ];
  const sections = all.filter((section) => section.body !== null);
  const name = title.text === null ? fullCode(ref) : `${ref.code} ${title.text}`;
  // The AMA's words stay out of what search engines keep.
  const indexed = title.words === 'ama' ? fullCode(ref) : name;
  return (
    <Layout
      frame={frame}
      title={indexed}
      description={`${indexed}. ${status.sentence} Read for ${asOf}, with the official source of every statement.`}
      json={`/api/v1/codes/${ref.system}/${ref.code}?asOf=${asOf}`}
    >
      {deletedBar(frame, record)}
      <article class="code-page">
        {codeHead(frame, record)}
        {shelf === null ? null : <OwnShelf frame={frame} code={ref} {...shelf} />}
        <div class="columns">
          <nav class="sections" aria-label="Sections of this page">
            <details open>
              <summary>Sections</summary>
              <ul>
                {sections.map(({ id, title: heading }) => (
                  <li>
                    <a href={`#${id}`}>{heading}</a>
                  </li>
                ))}
              </ul>
            </details>
          </nav>
          <div class="body">
            {laterReleases(record)}
            {isLocked ? wall(frame) : null}
            {sections.map((section) =>
              isLocked && !isOpen(section) ? lockedSection(frame, record, section) : sectionOf(section),
            )}
            {doesNotApply(record)}
          </div>
          <div class="rail">
            {isLocked ? null : glance(record)}
            {pilotPanel(frame, record)}
          </div>
        </div>
      </article>
    </Layout>
  );
}

/** Pair files carry their history, so they answer for earlier days too. */
const HISTORIC = /^ncci-ptp-/;

/** Where no release reaches back to the date, the earliest one answers: that must be said before its figures are read. */
function laterReleases({ asOf, releases }: CodeRecord) {
  const later = releases.filter(
    ({ source, effective }) => effective !== null && effective > asOf && !HISTORIC.test(source),
  );
  if (later.length === 0) return null;
  return (
    <details class="note amber">
      <summary>
        Nothing that reaches back to {asOf} is loaded for some blocks: they come from{' '}
        {count(later.length, 'later release')}
      </summary>
      <ul>
        {later.map(({ title, version, effective }) => (
          <li>
            {title} {version}, from {effective}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Blocks that are not on the page, and why: not this kind of code, or not in the loaded files. */
function doesNotApply(record: CodeRecord) {
  const reasons = reasonsOf(record);
  if (reasons.length === 0) return null;
  return (
    <section id="not-here" aria-labelledby="not-here-title" class="not-here">
      <h2 id="not-here-title">Not on this page</h2>
      <ul>
        {reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </section>
  );
}

function reasonsOf({
  ref,
  procedure,
  edits,
  fees,
  notes,
  crosswalks,
  history,
  coverage,
  guidelines,
}: CodeRecord): string[] {
  const isProcedure = ref.system === 'cpt' || ref.system === 'hcpcs';
  const reasons: (string | false)[] = isProcedure
    ? [
        'Instructional notes and 7th characters belong to ICD-10-CM.',
        procedure === null && 'No description of ours is written for this code yet.',
        fees.physician === null && 'Physician fee schedule: the loaded files do not list this code.',
        fees.opps === null && 'Hospital outpatient: the loaded Addendum B does not list this code.',
        fees.asc.length === 0 && 'Ambulatory surgical center: the loaded addenda do not list this code.',
        fees.drug === null && 'Part B drug price: the loaded ASP files do not list this code.',
        edits.mue.length === 0 &&
          'Units limit: the loaded MUE files have none for this code. CMS keeps some limits confidential.',
        edits.ptp.every((one) => one.rows === 0) &&
          'NCCI edits: no loaded file has a pair with this code. That means only that NCCI has none.',
        edits.addOn === null && 'Add-on rules: neither an add-on nor a primary of one in the loaded file.',
        guidelines.total === 0 && 'NCCI policy manual: no loaded passage names this code.',
        coverage === null && 'Coverage: no coverage documents are loaded.',
      ]
    : [
        'Fees, units limits, modifiers and NCCI edits belong to procedure codes.',
        ref.system === 'icd-10-pcs' && 'Instructional notes and 7th characters belong to ICD-10-CM.',
        ref.system === 'icd-10-cm' &&
          (notes === null || notes.notes.length === 0) &&
          'Instructional notes: the loaded tabular list has none that apply to this code.',
      ];
  return [
    ...reasons,
    crosswalks.length === 0 && 'Crosswalks: the loaded lists do not name this code.',
    history.length === 0 && 'History: no loaded file records a change of this code.',
  ].filter((reason) => reason !== false);
}
