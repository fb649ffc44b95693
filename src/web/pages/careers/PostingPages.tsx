// The form of a posting, and what its applicants are asked.
import {
  CREDENTIALS,
  EHRS,
  EMPLOYMENTS,
  type Employer,
  ENCODERS,
  EXPERIENCE,
  type FormFaults,
  MOST_QUESTIONS,
  POSTING_STATES,
  type Posting,
  QUESTION_KINDS,
  SETTINGS,
  SPECIALTIES,
  STATES,
  type TypedPosting,
  WORKPLACES,
} from '#careers';
import type { Frame } from '../../frame.ts';
import { EmployerFrame } from './EmployerPages.tsx';
import { choiceField, faultLine, postForm, textField, ticks } from './fields.tsx';

export interface TypedQuestion {
  text: string;
  kind: string;
  options: string;
  isRequired: boolean;
}

export function PostingFormPage({
  frame,
  employer,
  posting,
  typed,
  questions,
  faults,
  said,
}: {
  frame: Frame;
  employer: Employer;
  /** Null: a new one. */
  posting: Posting | null;
  typed: TypedPosting;
  questions: readonly TypedQuestion[];
  faults: FormFaults;
  said: string | null;
}) {
  const action =
    posting === null
      ? `/careercenter/employer/${employer.id}/postings`
      : `/careercenter/postings/${posting.id}`;
  const text = (name: keyof TypedPosting & string, label: string, most: number, more: object = {}) =>
    textField({ name, label, value: String(typed[name]), faults, most, ...more });
  const choice = (
    name: keyof TypedPosting & string,
    label: string,
    words: Readonly<Record<string, string>>,
    none?: string,
  ) =>
    choiceField({
      name,
      label,
      value: String(typed[name]),
      faults,
      words,
      ...(none === undefined ? {} : { none }),
    });
  return (
    <EmployerFrame
      frame={frame}
      employer={employer}
      here="postings"
      said={said}
      heading={posting === null ? 'Post a job' : posting.title}
    >
      {posting === null ? null : (
        <p>
          {POSTING_STATES[posting.state]}. <a href={`${action}/preview`}>Preview</a>
          {posting.state === 'live' ? ' A change goes to the operator again before it is seen.' : ''}
        </p>
      )}
      {postForm(
        action,
        'Save and preview',
        { faults },
        <>
          {text('title', 'Job title', 120)}
          {text('description', 'Description', 40_000, {
            rows: 16,
            hint: 'Plain text. An empty line begins a paragraph, “- ” a point of a list, “## ” a heading.',
          })}
          {choice('workplace', 'Workplace', WORKPLACES)}
          <div class="side">
            {text('city', 'City', 80)}
            {choice('inState', 'State', STATES, 'anywhere in the US')}
            {text('zip', 'ZIP code', 5, { numeric: true })}
          </div>
          <div class="side">
            {text('payMin', 'Pays from, dollars', 12, { numeric: true })}
            {text('payMax', 'to', 12, { numeric: true })}
            {choice('payPer', 'for', { hour: 'an hour', year: 'a year' })}
          </div>
          {choice('employment', 'Employment', EMPLOYMENTS)}
          {choice('experience', 'Experience', EXPERIENCE)}
          {ticks('credentials', 'Credentials', CREDENTIALS, typed.credentials)}
          {ticks('settings', 'Settings', SETTINGS, typed.settings)}
          {ticks('specialties', 'Specialties', SPECIALTIES, typed.specialties)}
          {ticks('encoders', 'Encoders', ENCODERS, typed.encoders)}
          {ticks('ehrs', 'EHRs', EHRS, typed.ehrs)}
          {text('applyUrl', 'Apply at your own site', 500, {
            type: 'url',
            hint: 'An address that begins with https://. Empty: applications are taken here.',
          })}
          <details class="field" open={questions.length > 0}>
            <summary>Questions to applicants</summary>
            <p class="hint">At most {MOST_QUESTIONS}, for applications that are taken here.</p>
            {Array.from({ length: MOST_QUESTIONS }, (_, n) => questionFields(n, questions[n], faults))}
          </details>
        </>,
      )}
    </EmployerFrame>
  );
}

function questionFields(n: number, question: TypedQuestion | undefined, faults: FormFaults) {
  const { text = '', kind = 'yes-no', options = '', isRequired = false } = question ?? {};
  const id = `question${n}`;
  return (
    <details class="question" open={text !== '' || faults[id] !== undefined || n === 0}>
      <summary>Question {n + 1}</summary>
      <fieldset>
        <legend class="unseen">Question {n + 1}</legend>
        <div class="side">
          {textField({ name: id, label: 'Question', value: text, faults, most: 300 })}
          {choiceField({
            name: `kind${n}`,
            label: 'Answer',
            value: kind,
            faults: {},
            words: QUESTION_KINDS,
          })}
        </div>
        {textField({
          name: `options${n}`,
          label: 'Answers to choose from, one a line',
          value: options,
          faults: {},
          rows: 2,
          most: 1400,
        })}
        <label class="choice">
          <input type="checkbox" name={`required${n}`} value="yes" checked={isRequired} /> must be answered
        </label>
      </fieldset>
    </details>
  );
}

/** Above the page as others will see it. */
export function previewBar(posting: Posting, fault: string | null) {
  const path = `/careercenter/postings/${posting.id}`;
  return (
    <div class="preview-bar">
      <p>
        <strong>Preview.</strong> {POSTING_STATES[posting.state]}.
        {posting.verdict === '' ? '' : ` Refused: ${posting.verdict}`}
      </p>
      {fault === null ? null : <div role="alert">{faultLine('submit', fault)}</div>}
      <div class="row">
        <a class="button" href={path}>
          Edit
        </a>
        {posting.state === 'draft' || posting.state === 'refused' ? (
          <form method="post" action={`${path}/submit`}>
            <button type="submit" class="button first">
              Send in
            </button>
          </form>
        ) : null}
        <a class="button" href={`/careercenter/employer/${posting.employer.id}`}>
          All postings
        </a>
      </div>
    </div>
  );
}
