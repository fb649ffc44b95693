// One posting: what, where, for how much; apply, save, report. And the forms to apply and to report, and the page of a company.
import type { Child } from 'hono/jsx';
import {
  CREDENTIALS,
  EHRS,
  EMPLOYMENTS,
  type Employer,
  ENCODERS,
  EXPERIENCE,
  type FormFaults,
  type FoundJob,
  type Posting,
  payInWords,
  placeInWords,
  type Question,
  REPORT_REASONS,
  type Resume,
  SETTINGS,
  SPECIALTIES,
  STAGES,
  type Stage,
  type TypedApplication,
} from '#careers';
import type { Frame } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { CareerFrame } from './CareerFrame.tsx';
import { description } from './description.tsx';
import { actButton, choiceField, postForm, resumeField, textField } from './fields.tsx';
import { jobRow, labelOf } from './JobsPage.tsx';

export interface JobProps {
  frame: Frame;
  posting: Posting;
  /** Of the reader; null: nobody is signed in. */
  own: { isSaved: boolean; application: { id: string; stage: Stage } | null } | null;
  said: string | null;
  /** Above it, where its employer sees it before anybody else. */
  preview?: Child;
}

export function JobPage({ frame, posting, own, said, preview = null }: JobProps) {
  const isPreview = preview !== null;
  const path = `/careercenter/jobs/${posting.slug}`;
  const { employer } = posting;
  const isLive = posting.state === 'live';
  return (
    <CareerFrame
      frame={frame}
      part="Jobs"
      title={`${posting.title}, ${employer.name}`}
      description={isLive ? `${posting.title}. ${employer.name}, ${placeInWords(posting)}.` : null}
      heading={null}
      said={said}
      wide
    >
      {preview}
      {isLive || isPreview ? null : (
        <p class="note amber">
          {icon('warning')}
          <span>
            <strong>Closed.</strong> This job takes no applications any more.{' '}
            <a href={`/careercenter?${new URLSearchParams({ q: posting.title })}`}>Look for similar ones</a>
          </span>
        </p>
      )}
      <article class="job">
        <header>
          <h1>{posting.title}</h1>
          <p>
            <a href={`/careercenter/companies/${employer.slug}`}>{employer.name}</a>
            {' · '}
            {placeInWords(posting)}
          </p>
        </header>
        <div class="job-body prose">{description(posting.description)}</div>
        <aside class="job-facts" aria-label="At a glance">
          {isLive && !isPreview ? acts(posting, path, own) : null}
          <dl class="facts">
            {fact('Pay', payInWords(posting))}
            {fact('Employment', labelOf(EMPLOYMENTS, posting.employment))}
            {fact('Experience', labelOf(EXPERIENCE, posting.experience))}
            {fact('Credentials', labels(CREDENTIALS, posting.credentials))}
            {fact('Specialties', labels(SPECIALTIES, posting.specialties))}
            {fact('Settings', labels(SETTINGS, posting.settings))}
            {fact('Encoders', labels(ENCODERS, posting.encoders))}
            {fact('EHRs', labels(EHRS, posting.ehrs))}
            {fact('Posted', posting.liveSince?.slice(0, 10) ?? '')}
            {isLive ? fact('Open until', posting.expiresAt?.slice(0, 10) ?? '') : null}
          </dl>
          {isLive && !isPreview ? (
            <p class="quiet">
              <a href={`${path}/report`}>Report this job</a>. An honest employer never asks an applicant for
              money.
            </p>
          ) : null}
        </aside>
      </article>
    </CareerFrame>
  );
}

function acts(posting: Posting, path: string, own: JobProps['own']) {
  if (own?.application && own.application.stage !== 'withdrawn')
    return (
      <p>
        You have applied: {STAGES[own.application.stage].toLowerCase()}.{' '}
        <a href={`/careercenter/applications/${own.application.id}`}>Your application</a>
      </p>
    );
  return (
    <div class="row">
      {posting.applyUrl === null ? (
        <a class="button first" href={`${path}/apply`}>
          Apply here
        </a>
      ) : (
        <a class="button first" href={posting.applyUrl} rel="nofollow noopener noreferrer">
          Apply at the employer’s site
        </a>
      )}
      {own === null ? (
        <a class="button" href={`/login?${new URLSearchParams({ back: path })}`}>
          Sign in to save
        </a>
      ) : (
        actButton(`${path}/${own.isSaved ? 'unsave' : 'save'}`, own.isSaved ? 'Saved: remove' : 'Save')
      )}
    </div>
  );
}

function fact(name: string, value: string) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function labels(words: Readonly<Record<string, string>>, chosen: readonly string[]): string {
  return chosen.map((word) => labelOf(words, word)).join(', ');
}

export interface ApplyProps {
  frame: Frame;
  posting: Posting;
  questions: readonly Question[];
  resumes: readonly Resume[];
  typed: TypedApplication;
  faults: FormFaults;
}

export function ApplyPage({ frame, posting, questions, resumes, typed, faults }: ApplyProps) {
  const path = `/careercenter/jobs/${posting.slug}`;
  const chosen = Object.fromEntries(resumes.map(({ id, name }) => [id, name]));
  return (
    <CareerFrame
      frame={frame}
      part="Jobs"
      title={`Apply: ${posting.title}`}
      heading={
        <>
          Apply: <a href={path}>{posting.title}</a>
        </>
      }
    >
      <p>
        {posting.employer.name} reads your <a href="/careercenter/profile">profile</a>, what you write here,
        and the résumé that you choose. Your address stays hidden: you write to each other through this site.
      </p>
      {postForm(
        `${path}/apply`,
        'Send the application',
        { faults, files: true },
        <>
          {resumes.length === 0
            ? null
            : choiceField({
                name: 'resume',
                label: 'Résumé',
                value: typed.resumeId,
                faults,
                words: chosen,
                none: 'none of those kept here',
              })}
          {resumeField(
            resumes.length === 0 ? 'Résumé' : 'Or a new one',
            'PDF, Word (DOCX) or text, at most 5 MiB. It is kept encrypted, and you delete it when you like.',
            faults.file,
          )}
          {textField({
            name: 'letter',
            label: 'A few words',
            value: typed.letter,
            faults,
            rows: 8,
            most: 8000,
            hint: 'Why this job, and when you can begin.',
          })}
          {questions.map((question) => screeningField(question, typed.answers[question.id] ?? '', faults))}
        </>,
      )}
    </CareerFrame>
  );
}

function screeningField(
  { id, text, kind, options, isRequired }: Question,
  value: string,
  faults: FormFaults,
) {
  const name = `answer-${id}`;
  const label = isRequired ? text : `${text} (may stay empty)`;
  const choices = kind === 'yes-no' ? ['Yes', 'No'] : options;
  if (kind === 'yes-no' || kind === 'choice')
    return choiceField({
      name,
      label,
      value,
      faults,
      words: Object.fromEntries(choices.map((one) => [one, one])),
      none: 'choose',
    });
  return kind === 'number'
    ? textField({ name, label, value, faults, most: 10, numeric: true })
    : textField({ name, label, value, faults, rows: 3, most: 4000 });
}

export function ReportPage({
  frame,
  posting,
  typed,
  faults,
}: {
  frame: Frame;
  posting: Posting;
  typed: { reason: string; text: string };
  faults: FormFaults;
}) {
  const path = `/careercenter/jobs/${posting.slug}`;
  return (
    <CareerFrame
      frame={frame}
      part="Jobs"
      title={`Report: ${posting.title}`}
      heading={
        <>
          Report: <a href={path}>{posting.title}</a>
        </>
      }
    >
      <p>The operator of this site reads it, and takes the job down where you are right.</p>
      {postForm(
        `${path}/report`,
        'Send the report',
        { faults },
        <>
          {choiceField({
            name: 'reason',
            label: 'What is wrong',
            value: typed.reason,
            faults,
            words: REPORT_REASONS,
            none: 'choose',
          })}
          {textField({
            name: 'text',
            label: 'In your words',
            value: typed.text,
            faults,
            rows: 5,
            most: 4000,
          })}
        </>,
      )}
    </CareerFrame>
  );
}

export function CompanyPage({
  frame,
  employer,
  jobs,
}: {
  frame: Frame;
  employer: Employer;
  jobs: readonly FoundJob[];
}) {
  const place = [employer.city, employer.inState].filter((part) => part !== '').join(', ');
  return (
    <CareerFrame
      frame={frame}
      part="Jobs"
      title={employer.name}
      description={`Jobs for medical coders at ${employer.name}.`}
      wide
    >
      {place === '' && employer.website === '' ? null : (
        <p>
          {place}
          {place !== '' && employer.website !== '' ? ' · ' : ''}
          {employer.website === '' ? null : (
            <a href={employer.website} rel="nofollow noopener noreferrer">
              {new URL(employer.website).host}
            </a>
          )}
        </p>
      )}
      <div class="prose">{description(employer.about)}</div>
      <section aria-labelledby="jobs-title">
        <h2 id="jobs-title">Open jobs</h2>
        {jobs.length === 0 ? <p>None right now.</p> : <ul class="jobs">{jobs.map(jobRow)}</ul>}
      </section>
    </CareerFrame>
  );
}
