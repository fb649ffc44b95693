// The operator's view of the job board: postings that wait to be read, with what looks like a swindle in them, and reports of readers.
import {
  type FormFaults,
  type OpenReport,
  type PendingPosting,
  payInWords,
  placeInWords,
  REPORT_REASONS,
} from '#careers';
import type { Frame } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { count, minuteOf } from '../../ui/words.tsx';
import { description } from '../careers/description.tsx';
import { actButton, faultLine, textField } from '../careers/fields.tsx';
import { labelOf } from '../careers/JobsPage.tsx';
import { AdminFrame } from './PeopleFrames.tsx';

export function ModerationPage({
  frame,
  postings,
  sent,
  said,
}: {
  frame: Frame;
  postings: readonly PendingPosting[];
  sent: { id: string; reason: string; fault: string } | null;
  said: string | null;
}) {
  return (
    <AdminFrame frame={frame} title="Jobs" said={said}>
      {postings.length === 0 ? (
        <p>No job waits to be read.</p>
      ) : (
        <p>{count(postings.length, 'job')} to read, the oldest first.</p>
      )}
      {postings.map((posting) => (
        <section aria-labelledby={`job-${posting.id}`} class="moderated">
          <h2 id={`job-${posting.id}`}>{posting.title}</h2>
          <p>
            <a href={`/careercenter/companies/${posting.employer.slug}`}>{posting.employer.name}</a>
            {' · '}
            {[placeInWords(posting), payInWords(posting)].filter((part) => part !== '').join(' · ')}
            <small>{minuteOf(posting.updatedAt)}</small>
          </p>
          {posting.applyUrl === null ? null : (
            <p>
              Applications go to <code class="address">{posting.applyUrl}</code>
            </p>
          )}
          {posting.warnings.length === 0 ? null : (
            <ul class="warnings">
              {posting.warnings.map((warning) => (
                <li class="note amber">
                  {icon('warning')}
                  <span>{warning}</span>
                </li>
              ))}
            </ul>
          )}
          <details open>
            <summary>Description</summary>
            <div class="prose">{description(posting.description)}</div>
          </details>
          {posting.questions.length === 0 ? null : (
            <details open>
              <summary>Questions to applicants</summary>
              <ul class="evidence">
                {posting.questions.map(({ text, options }) => (
                  <li>{[text, ...options].join(' · ')}</li>
                ))}
              </ul>
            </details>
          )}
          <div class="row">
            <form method="post" action={`/admin/jobs/${posting.id}/approve`}>
              <button type="submit" class="button first" aria-label={`Approve ${posting.title}`}>
                Approve
              </button>
            </form>
            <details open={sent?.id === posting.id}>
              <summary class="button">Refuse</summary>
              <form method="post" action={`/admin/jobs/${posting.id}/refuse`} class="people-form" novalidate>
                {textField({
                  name: 'reason',
                  label: 'Why, as the employer reads it',
                  id: `reason-${posting.id}`,
                  value: sent?.id === posting.id ? sent.reason : '',
                  faults: faultsFor(sent, posting.id),
                  most: 500,
                })}
                <button type="submit" aria-label={`Refuse ${posting.title}`}>
                  Refuse
                </button>
              </form>
            </details>
          </div>
        </section>
      ))}
    </AdminFrame>
  );
}

function faultsFor(sent: { id: string; fault: string } | null, id: string): FormFaults {
  return sent?.id === id ? { reason: sent.fault } : {};
}

export function ReportsPage({
  frame,
  reports,
  fault,
  said,
}: {
  frame: Frame;
  reports: readonly OpenReport[];
  fault: string | null;
  said: string | null;
}) {
  return (
    <AdminFrame frame={frame} title="Job reports" said={said}>
      {fault === null ? null : <div role="alert">{faultLine('report', fault)}</div>}
      {reports.length === 0 ? (
        <p>No report is open.</p>
      ) : (
        <ul class="sessions">
          {reports.map(({ id, posting, reason, text, at, reporter }) => (
            <li>
              <div>
                <a href={`/careercenter/jobs/${posting.slug}`}>{posting.title}</a>
                <small>
                  {posting.state}, {minuteOf(at)}, {reporter ?? 'a guest'}
                </small>
                <p>
                  <strong>{labelOf(REPORT_REASONS, reason)}</strong>
                </p>
                {text === '' ? null : <p class="own-note">{text}</p>}
              </div>
              <div class="row">
                {actButton(
                  `/admin/reports/${id}`,
                  'Take down',
                  { act: 'down' },
                  `Take down ${posting.title}`,
                )}
                {actButton(`/admin/reports/${id}`, 'Leave', { act: 'leave' }, `Leave ${posting.title}`)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </AdminFrame>
  );
}
