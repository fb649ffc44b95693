// What an employer keeps here: the company, its people, its postings with views and applications, and how they came in by a feed.
import {
  type Employer,
  type FormFaults,
  type ImportReport,
  type OwnPosting,
  POSTING_STATES,
  STATES,
  type TypedEmployer,
} from '#careers';
import type { Frame } from '../../frame.ts';
import { count, figure } from '../../ui/words.tsx';
import { CareerFrame } from './CareerFrame.tsx';
import { actButton, choiceField, faultLine, postForm, textField } from './fields.tsx';

export function EmployersPage({
  frame,
  employers,
  typed,
  faults,
}: {
  frame: Frame;
  employers: readonly Employer[];
  typed: TypedEmployer;
  faults: FormFaults;
}) {
  return (
    <CareerFrame frame={frame} part="For employers" title="For employers">
      {employers.length === 0 ? (
        <p>
          Say who you are; then post jobs, by hand or by a feed. Each is read by the operator of this site
          before it goes live. Applicants write to you through this site.
        </p>
      ) : (
        <>
          <h2>You act for</h2>
          <ul class="sessions">
            {employers.map(({ id, name, city, inState }) => (
              <li>
                <span>
                  <a href={`/careercenter/employer/${id}`}>{name}</a>
                  <small>{[city, inState].filter(Boolean).join(', ')}</small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <section aria-labelledby="new-title">
        <h2 id="new-title">{employers.length === 0 ? 'Your company' : 'Another company'}</h2>
        {employerForm('/careercenter/employer', 'Register the company', typed, faults)}
      </section>
    </CareerFrame>
  );
}

function employerForm(action: string, submit: string, typed: TypedEmployer, faults: FormFaults) {
  return postForm(
    action,
    submit,
    { faults },
    <>
      {textField({
        name: 'name',
        label: 'Name of the company',
        value: typed.name,
        faults,
        most: 120,
        autocomplete: 'organization',
      })}
      {textField({
        name: 'website',
        label: 'Website',
        value: typed.website,
        faults,
        most: 300,
        type: 'url',
        hint: 'Begins with https://',
      })}
      {textField({ name: 'city', label: 'City', value: typed.city, faults, most: 80 })}
      {choiceField({
        name: 'inState',
        label: 'State',
        value: typed.inState,
        faults,
        words: STATES,
        none: 'not said',
      })}
      {textField({
        name: 'about',
        label: 'About the company',
        value: typed.about,
        faults,
        rows: 8,
        most: 8000,
        hint: 'Plain text. An empty line begins a paragraph, “- ” a point of a list, “## ” a heading.',
      })}
    </>,
  );
}

/** The parts of an employer's place. */
function employerTabs({ id, slug }: Employer, here: 'postings' | 'applicants' | 'import' | 'company') {
  const tab = (name: typeof here, path: string, label: string) => (
    <a href={path} aria-current={name === here ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <nav class="tabs" aria-label="Employer">
      {tab('postings', `/careercenter/employer/${id}`, 'Postings')}
      {tab('applicants', `/careercenter/employer/${id}/applicants`, 'Applicants')}
      {tab('import', `/careercenter/employer/${id}/import`, 'Import')}
      {tab('company', `/careercenter/employer/${id}/company`, 'Company')}
      <a href={`/careercenter/companies/${slug}`}>As others see it</a>
    </nav>
  );
}

export function EmployerFrame({
  frame,
  employer,
  here,
  said = null,
  wide = false,
  heading = employer.name,
  children,
}: {
  frame: Frame;
  employer: Employer;
  here: Parameters<typeof employerTabs>[1];
  said?: string | null;
  wide?: boolean;
  heading?: string;
  children: unknown;
}) {
  return (
    <CareerFrame
      frame={frame}
      part="For employers"
      title={heading === employer.name ? heading : `${heading}, ${employer.name}`}
      heading={heading}
      said={said}
      wide={wide}
    >
      {employerTabs(employer, here)}
      {children as never}
    </CareerFrame>
  );
}

export function PostingsPage({
  frame,
  employer,
  postings,
  pages,
  said,
}: {
  frame: Frame;
  employer: Employer;
  postings: readonly OwnPosting[];
  /** Where the neighbouring pages begin; null: there is none. */
  pages: { newer: number | null; older: number | null };
  said: string | null;
}) {
  const place = `/careercenter/employer/${employer.id}`;
  return (
    <EmployerFrame frame={frame} employer={employer} here="postings" said={said} wide>
      <p>
        <a class="button first" href={`${place}/postings`}>
          Post a job
        </a>
      </p>
      {postings.length === 0 ? (
        <p>Nothing posted yet.</p>
      ) : (
        <section class="scroll" aria-label="Postings" tabindex={0}>
          <table class="postings">
            <thead>
              <tr>
                <th scope="col">Job</th>
                <th scope="col">State</th>
                <th scope="col">Live since</th>
                <th scope="col">Ends</th>
                <th scope="col" class="right">
                  Views
                </th>
                <th scope="col" class="right">
                  Applications
                </th>
                <th scope="col">Do</th>
              </tr>
            </thead>
            <tbody>{postings.map((posting) => postingRow(employer, posting))}</tbody>
          </table>
        </section>
      )}
      <p class="pager">
        {pages.newer === null ? null : <a href={`${place}?from=${pages.newer}`}>Newer</a>}
        {pages.older === null ? null : <a href={`${place}?from=${pages.older}`}>Older</a>}
      </p>
    </EmployerFrame>
  );
}

function postingRow(employer: Employer, posting: OwnPosting) {
  const { id, slug, title, state, verdict, liveSince, expiresAt, views, applications } = posting;
  const path = `/careercenter/postings/${id}`;
  const isOpen = state === 'live' || state === 'pending';
  return (
    <tr>
      <th scope="row">
        <a href={state === 'live' ? `/careercenter/jobs/${slug}` : `${path}/preview`}>{title}</a>
        {verdict === '' ? null : <small>Refused: {verdict}</small>}
      </th>
      <td data-label="State">{POSTING_STATES[state]}</td>
      <td data-label="Live since">{liveSince?.slice(0, 10) ?? '—'}</td>
      <td data-label="Ends">{state === 'live' ? (expiresAt?.slice(0, 10) ?? '—') : '—'}</td>
      <td class="right" data-label="Views">
        {figure(views)}
      </td>
      <td class="right" data-label="Applications">
        {applications === 0 ? (
          '0'
        ) : (
          <a
            href={`/careercenter/employer/${employer.id}/applicants?${new URLSearchParams({ posting: id })}`}
            aria-label={`${count(applications, 'application')} for ${title}`}
          >
            {figure(applications)}
          </a>
        )}
      </td>
      <td>
        <div class="row">
          <a class="button" href={path} aria-label={`Edit ${title}`}>
            Edit
          </a>
          {state === 'draft' || state === 'refused'
            ? actButton(`${path}/submit`, 'Send in', {}, `Send in ${title}`)
            : null}
          {state === 'live' || state === 'closed' || state === 'expired'
            ? actButton(`${path}/renew`, 'Renew', {}, `Renew ${title}`)
            : null}
          {isOpen ? actButton(`${path}/close`, 'Close', {}, `Close ${title}`) : null}
        </div>
      </td>
    </tr>
  );
}

export function CompanyFormPage({
  frame,
  employer,
  members,
  self,
  typed,
  faults,
  said,
}: {
  frame: Frame;
  employer: Employer;
  members: readonly { personId: string; email: string; since: string }[];
  self: string;
  typed: TypedEmployer & { email: string };
  faults: FormFaults;
  said: string | null;
}) {
  const path = `/careercenter/employer/${employer.id}`;
  return (
    <EmployerFrame frame={frame} employer={employer} here="company" said={said}>
      {employerForm(`${path}/company`, 'Save', typed, faults)}
      <section aria-labelledby="people-title" id="people">
        <h2 id="people-title">Who acts for it</h2>
        <ul class="sessions">
          {members.map(({ personId, email, since }) => (
            <li>
              <span>
                {email} {personId === self ? <strong>(you)</strong> : null}
                <small>since {since.slice(0, 10)}</small>
              </span>
              {members.length === 1
                ? null
                : actButton(
                    `${path}/members/remove`,
                    personId === self ? 'Leave' : 'Remove',
                    { person: personId },
                    personId === self ? 'Leave' : `Remove ${email}`,
                  )}
            </li>
          ))}
        </ul>
        {postForm(
          `${path}/members`,
          'Add',
          { quiet: true },
          textField({
            name: 'email',
            label: 'E-mail of somebody in your team',
            value: typed.email,
            faults,
            type: 'email',
            most: 254,
            hint: 'They then post jobs and read applications, as you do. Teams are made under Account, Team.',
          }),
        )}
      </section>
    </EmployerFrame>
  );
}

export function ImportPage({
  frame,
  employer,
  fault,
  report,
}: {
  frame: Frame;
  employer: Employer;
  fault: string | null;
  report: ImportReport | null;
}) {
  return (
    <EmployerFrame frame={frame} employer={employer} here="import" heading="Import a feed" wide>
      {report === null ? null : importReport(report)}
      <p class="lead">
        One file with all of your open jobs: JSON (<code>{'{"jobs": […]}'}</code>), XML in the common shape of
        job feeds (<code>{'<source><job>…'}</code>), or CSV. A job keeps its number of the feed (
        <code>referencenumber</code>), so that the next file changes it and does not post it twice; what is
        not in the file any more is closed.
      </p>
      {postForm(
        `/careercenter/employer/${employer.id}/import`,
        'Import',
        { files: true },
        <div class="field">
          <label for="file">Feed</label>
          <p class="hint" id="file-hint">
            At most 20 MiB. What it is, is told by its content.
          </p>
          <input
            type="file"
            id="file"
            name="file"
            accept=".json,.xml,.csv"
            aria-describedby={fault === null ? 'file-hint' : 'file-hint file-fault'}
          />
          {faultLine('file', fault ?? undefined)}
        </div>,
      )}
    </EmployerFrame>
  );
}

function importReport({ added, changed, same, closed, refused }: ImportReport) {
  return (
    <section aria-labelledby="report-title">
      <h2 id="report-title">What came of the file</h2>
      <p role="status">
        {count(added, 'job')} added, {figure(changed)} changed, {figure(same)} as before, {figure(closed)}{' '}
        closed because they are not in it any more, {figure(refused.length)} refused. New and changed ones
        wait for the operator.
      </p>
      {refused.length === 0 ? null : (
        <section class="scroll" aria-label="Refused rows" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col" class="right">
                  Row
                </th>
                <th scope="col">Title</th>
                <th scope="col">What is wrong</th>
              </tr>
            </thead>
            <tbody>
              {refused.slice(0, MOST_SHOWN).map(({ row, title, faults }) => (
                <tr>
                  <th scope="row" class="right">
                    {figure(row)}
                  </th>
                  <td>{title}</td>
                  <td>{faults.join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {refused.length > MOST_SHOWN ? <p>And {figure(refused.length - MOST_SHOWN)} more.</p> : null}
        </section>
      )}
    </section>
  );
}

const MOST_SHOWN = 500;
