// What a person who looks for work keeps here: profile and résumés, saved jobs, searches that write letters, applications.
import {
  type Application,
  CREDENTIALS,
  EHRS,
  ENCODERS,
  EXPERIENCE,
  type FormFaults,
  FREQUENCIES,
  type Message,
  MOST_RESUMES,
  RESUME_TYPES,
  type Resume,
  type SavedJob,
  type SavedSearch,
  type Seeker,
  SPECIALTIES,
  STAGES,
  STATES,
  type WholeApplication,
} from '#careers';
import type { Frame } from '../../frame.ts';
import { minuteOf } from '../../ui/words.tsx';
import { CareerFrame } from './CareerFrame.tsx';
import { actButton, choiceField, faultLine, postForm, resumeField, textField, ticks } from './fields.tsx';

export interface ProfileProps {
  frame: Frame;
  seeker: Seeker;
  resumes: readonly Resume[];
  faults: FormFaults;
  said: string | null;
}

export function ProfilePage({ frame, seeker, resumes, faults, said }: ProfileProps) {
  const text = (name: keyof Seeker & string, label: string, most: number, more: object = {}) =>
    textField({ name, label, value: String(seeker[name]), faults, most, ...more });
  return (
    <CareerFrame frame={frame} part="Profile" title="Profile" said={said}>
      <p>An employer reads it when you apply, and only then. Nobody finds you by it.</p>
      {postForm(
        '/careercenter/profile',
        'Save the profile',
        { faults },
        <>
          {text('name', 'Name', 80, { autocomplete: 'name' })}
          {text('headline', 'In one line', 120, { hint: 'Such as: inpatient coder, CCS, eight years.' })}
          {ticks('credentials', 'Credentials', CREDENTIALS, seeker.credentials)}
          {choiceField({
            name: 'experience',
            label: 'Experience',
            value: seeker.experience,
            faults,
            words: EXPERIENCE,
            none: 'not said',
          })}
          {ticks('specialties', 'Specialties', SPECIALTIES, seeker.specialties)}
          {ticks('encoders', 'Encoders', ENCODERS, seeker.encoders)}
          {ticks('ehrs', 'EHRs', EHRS, seeker.ehrs)}
          {choiceField({
            name: 'state',
            label: 'State',
            value: seeker.state,
            faults,
            words: STATES,
            none: 'not said',
          })}
          {text('zip', 'ZIP code', 5, { autocomplete: 'postal-code', numeric: true })}
          {text('about', 'About you', 8000, { rows: 8 })}
        </>,
      )}
      <section aria-labelledby="resumes-title" id="resumes">
        <h2 id="resumes-title">Résumés</h2>
        <p>
          At most {MOST_RESUMES}, kept encrypted. Deleted here, a résumé is gone from the applications that it
          was sent with, too.
        </p>
        {resumes.length === 0 ? null : (
          <ul class="sessions">
            {resumes.map((resume) => (
              <li>
                <span>
                  {resumeLink(resume)}
                  <small>since {resume.at.slice(0, 10)}</small>
                </span>
                {actButton(
                  '/careercenter/resumes/delete',
                  'Delete',
                  { resume: resume.id },
                  `Delete ${resume.name}`,
                )}
              </li>
            ))}
          </ul>
        )}
        {resumes.length >= MOST_RESUMES
          ? null
          : postForm(
              '/careercenter/resumes',
              'Keep the résumé',
              { files: true, quiet: true },
              resumeField(
                'File',
                'PDF, Word (DOCX) or text, at most 5 MiB. What it is, is told by its content.',
                faults.file,
              ),
            )}
      </section>
      <section aria-labelledby="forget-title">
        <h2 id="forget-title">Take the profile back</h2>
        <p>Applications stay; employers then read them without it.</p>
        {actButton('/careercenter/profile/delete', 'Delete the profile')}
      </section>
    </CareerFrame>
  );
}

export function resumeLink({ id, name, kind, bytes }: Resume) {
  return (
    <>
      <a href={`/careercenter/resumes/${id}`}>{name}</a>
      <small>
        {RESUME_TYPES[kind].label}, {Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-US')} KiB
      </small>
    </>
  );
}

export function SavedJobsPage({
  frame,
  jobs,
  said,
}: {
  frame: Frame;
  jobs: readonly SavedJob[];
  said: string | null;
}) {
  return (
    <CareerFrame frame={frame} part="Saved jobs" title="Saved jobs" said={said}>
      {jobs.length === 0 ? (
        <p>
          None yet. “Save” stands beside each <a href="/careercenter">job</a>.
        </p>
      ) : (
        <ul class="sessions">
          {jobs.map(({ slug, title, employer, isLive, at }) => (
            <li>
              <span>
                <a href={`/careercenter/jobs/${slug}`}>{title}</a>
                <small>
                  {employer}, saved {at.slice(0, 10)}
                  {isLive ? '' : ', closed'}
                </small>
              </span>
              {actButton(`/careercenter/jobs/${slug}/unsave`, 'Remove', { back: 'list' }, `Remove ${title}`)}
            </li>
          ))}
        </ul>
      )}
    </CareerFrame>
  );
}

export function SearchesPage({
  frame,
  searches,
  fault,
  said,
}: {
  frame: Frame;
  searches: readonly SavedSearch[];
  fault: string | null;
  said: string | null;
}) {
  return (
    <CareerFrame frame={frame} part="Searches" title="Searches" said={said}>
      {fault === null ? null : <div role="alert">{faultLine('search', fault)}</div>}
      {searches.length === 0 ? (
        <p>
          None yet. <a href="/careercenter">Search for jobs</a>, then “Keep this search” below the list.
        </p>
      ) : (
        <>
          <p>
            Each new job that a search finds reaches you once, by letter to {frame.viewing?.person?.email}.
          </p>
          <ul class="sessions">
            {searches.map(({ id, name, query, frequency }) => (
              <li>
                <span>
                  <a href={query === '' ? '/careercenter' : `/careercenter?${query}`}>{name}</a>
                </span>
                <div class="row">
                  <form method="post" action={`/careercenter/searches/${id}`} class="row">
                    <select name="frequency" aria-label={`Letters of ${name}`}>
                      {Object.entries(FREQUENCIES).map(([word, label]) => (
                        <option value={word} selected={word === frequency}>
                          {label}
                        </option>
                      ))}
                    </select>
                    <button type="submit" aria-label={`Change ${name}`}>
                      Change
                    </button>
                  </form>
                  {actButton(`/careercenter/searches/${id}/delete`, 'Delete', {}, `Delete ${name}`)}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </CareerFrame>
  );
}

/** Where the link of a letter leads; it needs nobody signed in. */
export function UnsubscribePage({
  frame,
  token,
  search,
  isDone,
}: {
  frame: Frame;
  token: string;
  search: Pick<SavedSearch, 'name' | 'frequency'> | null;
  isDone: boolean;
}) {
  return (
    <CareerFrame frame={frame} part="Searches" title="Letters of a search">
      {search === null ? (
        <p>This link is not known here, or the search is deleted: no letters come of it.</p>
      ) : isDone || search.frequency === 'off' ? (
        <p role="status">
          No more letters come of “{search.name}”. The search itself is kept under{' '}
          <a href="/careercenter/searches">Searches</a>.
        </p>
      ) : (
        <>
          <p>
            “{search.name}” writes letters: {FREQUENCIES[search.frequency].toLowerCase()}.
          </p>
          {postForm('/careercenter/unsubscribe', 'No more letters', { hidden: { token } }, null)}
        </>
      )}
    </CareerFrame>
  );
}

export function ApplicationsPage({
  frame,
  applications,
}: {
  frame: Frame;
  applications: readonly Application[];
}) {
  return (
    <CareerFrame frame={frame} part="Applications" title="Applications" wide>
      {applications.length === 0 ? (
        <p>
          None yet. <a href="/careercenter">Search for jobs</a>.
        </p>
      ) : (
        <section class="scroll" aria-label="Applications" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Job</th>
                <th scope="col">Employer</th>
                <th scope="col">Stage</th>
                <th scope="col">Since</th>
                <th scope="col">Sent</th>
              </tr>
            </thead>
            <tbody>
              {applications.map(({ id, posting, employer, stage, createdAt, movedAt }) => (
                <tr>
                  <th scope="row">
                    <a href={`/careercenter/applications/${id}`}>{posting.title}</a>
                  </th>
                  <td>{employer.name}</td>
                  <td>{STAGES[stage]}</td>
                  <td>{movedAt.slice(0, 10)}</td>
                  <td>{createdAt.slice(0, 10)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </CareerFrame>
  );
}

export function ApplicationPage({
  frame,
  application,
  typed,
  fault,
  said,
}: {
  frame: Frame;
  application: WholeApplication;
  typed: string;
  fault: string | null;
  said: string | null;
}) {
  const { id, posting, employer, stage, createdAt, movedAt, letter, resume, answers, messages } = application;
  const path = `/careercenter/applications/${id}`;
  return (
    <CareerFrame frame={frame} part="Applications" title={`Application: ${posting.title}`} said={said}>
      <dl class="facts">
        <div>
          <dt>Job</dt>
          <dd>
            <a href={`/careercenter/jobs/${posting.slug}`}>{posting.title}</a>
            {posting.isLive ? '' : ' (closed)'}
          </dd>
        </div>
        <div>
          <dt>Employer</dt>
          <dd>
            <a href={`/careercenter/companies/${employer.slug}`}>{employer.name}</a>
          </dd>
        </div>
        <div>
          <dt>Stage</dt>
          <dd>
            <strong>{STAGES[stage]}</strong>, since {minuteOf(movedAt)}
          </dd>
        </div>
        <div>
          <dt>Sent</dt>
          <dd>{minuteOf(createdAt)}</dd>
        </div>
        <div>
          <dt>Résumé</dt>
          <dd>{resume === null ? 'none' : resumeLink(resume)}</dd>
        </div>
      </dl>
      {letter === '' ? null : (
        <section aria-labelledby="letter-title">
          <h2 id="letter-title">Your words</h2>
          <p class="own-note">{letter}</p>
        </section>
      )}
      {answerList(answers)}
      {stage === 'withdrawn' ? null : (
        <>
          {messageThread(messages, 'seeker', employer.name, `${path}/messages`, typed, fault)}
          <section aria-labelledby="withdraw-title">
            <h2 id="withdraw-title">Withdraw</h2>
            <p>The employer then sees no more than that you had applied. You may apply again.</p>
            {actButton(`${path}/withdraw`, 'Withdraw the application')}
          </section>
        </>
      )}
    </CareerFrame>
  );
}

export function answerList(answers: readonly { question: string; answer: string }[]) {
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers-title">
      <h2 id="answers-title">Answers</h2>
      <dl class="facts">
        {answers.map(({ question, answer }) => (
          <div>
            <dt>{question}</dt>
            <dd class="own-note">{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What was written to each other; addresses stay hidden. `other`: who is not the reader. */
export function messageThread(
  messages: readonly Message[],
  side: Message['side'],
  other: string,
  action: string,
  typed: string,
  fault: string | null,
) {
  return (
    <section aria-labelledby="messages-title" id="messages">
      <h2 id="messages-title">Messages</h2>
      {messages.length === 0 ? null : (
        <ul class="sessions messages">
          {messages.map((message) => (
            <li>
              <div>
                <strong>{message.side === side ? 'You' : other}</strong>
                <small>{minuteOf(message.at)}</small>
                <p class="own-note">{message.text}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {postForm(
        action,
        'Send',
        { quiet: true },
        textField({
          name: 'text',
          label: `To ${other}`,
          id: 'message',
          value: typed,
          faults: fault === null ? {} : { text: fault },
          rows: 4,
          most: 8000,
          hint: 'A letter of this site tells them; neither of you sees the other’s address.',
        }),
      )}
    </section>
  );
}
