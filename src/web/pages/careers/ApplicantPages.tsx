// Who has applied to an employer, by posting and stage; and one applicant: what was sent, where it stands, notes, messages.
import {
  type Applicant,
  CREDENTIALS,
  EHRS,
  EMPLOYER_STAGES,
  type Employer,
  ENCODERS,
  EXPERIENCE,
  type OwnPosting,
  SPECIALTIES,
  STAGES,
  STATES,
  type Stage,
  type WholeApplicant,
} from '#careers';
import type { Frame } from '../../frame.ts';
import { figure, minuteOf } from '../../ui/words.tsx';
import { EmployerFrame } from './EmployerPages.tsx';
import { faultLine, postForm, textField } from './fields.tsx';
import { labelOf } from './JobsPage.tsx';
import { answerList, messageThread, resumeLink } from './SeekerPages.tsx';

export interface ApplicantsProps {
  frame: Frame;
  employer: Employer;
  postings: readonly OwnPosting[];
  /** Of the chosen posting, or of all. */
  stages: Readonly<Record<Stage, number>>;
  found: { applicants: Applicant[]; next: string | null };
  wanted: { posting: string; stage: Stage | ''; after: string };
}

export function ApplicantsPage({ frame, employer, postings, stages, found, wanted }: ApplicantsProps) {
  const base = `/careercenter/employer/${employer.id}/applicants`;
  const at = (change: Partial<ApplicantsProps['wanted']>, path = base) => {
    const { posting, stage, after } = { ...wanted, after: '', ...change };
    const params = new URLSearchParams();
    if (posting !== '') params.set('posting', posting);
    if (stage !== '') params.set('stage', stage);
    if (after !== '') params.set('after', after);
    const text = params.toString();
    return text === '' ? path : `${path}?${text}`;
  };
  return (
    <EmployerFrame frame={frame} employer={employer} here="applicants" heading="Applicants" wide>
      <form class="within" action={base}>
        <label>
          Job{' '}
          <select name="posting">
            <option value="">all jobs</option>
            {postings.map(({ id, title }) => (
              <option value={id} selected={id === wanted.posting}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {wanted.stage === '' ? null : <input type="hidden" name="stage" value={wanted.stage} />}
        <button type="submit">Show</button>
        <a href={at({}, `${base}.csv`)}>As CSV</a>
      </form>
      <nav class="tabs stages" aria-label="Stages">
        <a href={at({ stage: '' })} aria-current={wanted.stage === '' ? 'true' : undefined}>
          All <small>{figure(Object.values(stages).reduce((sum, n) => sum + n, 0))}</small>
        </a>
        {Object.entries(STAGES).map(([stage, label]) => (
          <a href={at({ stage: stage as Stage })} aria-current={wanted.stage === stage ? 'true' : undefined}>
            {label} <small>{figure(stages[stage as Stage])}</small>
          </a>
        ))}
      </nav>
      {found.applicants.length === 0 ? (
        <p>Nobody here.</p>
      ) : (
        <section class="scroll" aria-label="Applicants" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">Job</th>
                <th scope="col">Stage</th>
                <th scope="col">Since</th>
                <th scope="col">Sent</th>
              </tr>
            </thead>
            <tbody>
              {found.applicants.map((one) => (
                <tr>
                  <th scope="row">
                    <a href={`/careercenter/applicants/${one.applicationId}`}>{nameOf(one)}</a>
                    <small>{one.headline}</small>
                  </th>
                  <td>{one.posting.title}</td>
                  <td>{STAGES[one.stage]}</td>
                  <td>{one.movedAt.slice(0, 10)}</td>
                  <td>{one.createdAt.slice(0, 10)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="pager">
        {wanted.after === '' ? null : <a href={at({})}>Newest</a>}
        {found.next === null ? null : <a href={at({ after: found.next })}>Older</a>}
      </p>
    </EmployerFrame>
  );
}

export function nameOf({ name, stage }: Pick<Applicant, 'name' | 'stage'>): string {
  if (stage === 'withdrawn') return 'Withdrawn';
  return name === '' ? 'An applicant without a name' : name;
}

export interface ApplicantProps {
  frame: Frame;
  employer: Employer;
  applicant: WholeApplicant;
  /** What was typed and cannot be taken. */
  sent: { form: 'stage' | 'note' | 'message'; text: string; fault: string } | null;
  said: string | null;
}

export function ApplicantPage({ frame, employer, applicant, sent, said }: ApplicantProps) {
  const { applicationId, posting, stage, createdAt, movedAt, content, notes } = applicant;
  const path = `/careercenter/applicants/${applicationId}`;
  const faultOf = (form: 'stage' | 'note' | 'message') => (sent?.form === form ? sent : null);
  const stageFault = faultOf('stage')?.fault;
  return (
    <EmployerFrame
      frame={frame}
      employer={employer}
      here="applicants"
      heading={nameOf(applicant)}
      said={said}
    >
      <dl class="facts">
        {fact('Job', <a href={`/careercenter/jobs/${posting.slug}`}>{posting.title}</a>)}
        {fact('Sent', minuteOf(createdAt))}
        {fact('Stage', `${STAGES[stage]}, since ${minuteOf(movedAt)}`)}
        {content === null ? null : (
          <>
            {text('In one line', content.seeker.headline)}
            {text('Credentials', labels(CREDENTIALS, content.seeker.credentials))}
            {text('Experience', labelOf(EXPERIENCE, content.seeker.experience))}
            {text('Specialties', labels(SPECIALTIES, content.seeker.specialties))}
            {text('Encoders', labels(ENCODERS, content.seeker.encoders))}
            {text('EHRs', labels(EHRS, content.seeker.ehrs))}
            {text('State', labelOf(STATES, content.seeker.state))}
            {fact('Résumé', content.resume === null ? 'none' : resumeLink(content.resume))}
          </>
        )}
      </dl>
      {content === null ? (
        <p>This application was withdrawn; there is nothing left to read.</p>
      ) : (
        <>
          <form method="post" action={`${path}/stage`} class="within">
            <label>
              Stage{' '}
              <select
                name="stage"
                aria-invalid={stageFault === undefined ? undefined : 'true'}
                aria-describedby={stageFault === undefined ? undefined : 'stage-fault'}
              >
                {EMPLOYER_STAGES.map((one) => (
                  <option value={one} selected={one === stage}>
                    {STAGES[one]}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit">Move</button>
            <small>The applicant is told by letter.</small>
          </form>
          {faultLine('stage', stageFault)}
          {content.seeker.about === '' ? null : (
            <section aria-labelledby="about-title">
              <h2 id="about-title">About</h2>
              <p class="own-note">{content.seeker.about}</p>
            </section>
          )}
          {content.letter === '' ? null : (
            <section aria-labelledby="letter-title">
              <h2 id="letter-title">Their words</h2>
              <p class="own-note">{content.letter}</p>
            </section>
          )}
          {answerList(content.answers)}
        </>
      )}
      <section aria-labelledby="notes-title" id="notes">
        <h2 id="notes-title">Notes</h2>
        <p class="hint">Read by those who act for {employer.name}, never by the applicant.</p>
        {notes.length === 0 ? null : (
          <ul class="sessions">
            {notes.map((note) => (
              <li>
                <div>
                  <strong>{note.author ?? 'an account that is gone'}</strong>
                  <small>{minuteOf(note.at)}</small>
                  <p class="own-note">{note.text}</p>
                </div>
              </li>
            ))}
          </ul>
        )}
        {postForm(
          `${path}/notes`,
          'Add the note',
          { quiet: true },
          textField({
            name: 'text',
            label: 'Note',
            id: 'note',
            value: faultOf('note')?.text ?? '',
            faults: faultsOf(faultOf('note')),
            rows: 3,
            most: 4000,
          }),
        )}
      </section>
      {content === null
        ? null
        : messageThread(
            content.messages,
            'employer',
            nameOf(applicant),
            `${path}/messages`,
            faultOf('message')?.text ?? '',
            faultOf('message')?.fault ?? null,
          )}
    </EmployerFrame>
  );
}

function faultsOf(sent: ApplicantProps['sent']): Record<string, string> {
  return sent === null ? {} : { text: sent.fault };
}

function fact(name: string, value: unknown) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value as never}</dd>
    </div>
  );
}

function text(name: string, value: string) {
  return value === '' ? null : fact(name, value);
}

function labels(words: Readonly<Record<string, string>>, chosen: readonly string[]): string {
  return chosen.map((word) => labelOf(words, word)).join(', ');
}
