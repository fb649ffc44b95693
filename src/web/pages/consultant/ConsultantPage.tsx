// CaseConsultant: what to write, to whom, what comes back; and a form for those who would rather not write a letter.
import type { Child } from 'hono/jsx';
import { MOST_FILES, type TypedCase } from '../../consultantForm.ts';
import { type Frame, link } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { Layout } from '../../ui/Layout.tsx';
import { textField } from '../careers/fields.tsx';
import { Form } from '../people/form.tsx';

export function ConsultantPage({
  frame,
  typed,
  address,
  renewsOn,
}: {
  frame: Frame;
  typed: TypedCase;
  address: string;
  /** The plan has no letter left until then; null: it has, or nobody has asked. */
  renewsOn: string | null;
}) {
  const person = frame.viewing?.person ?? null;
  return (
    <Layout
      frame={frame}
      title="CaseConsultant"
      description="Write a case or a question in a letter. The answer comes by mail: codes with the words they rest on, conflicts, what is missing, sources."
    >
      <div class="browse consult">
        <h1>CaseConsultant</h1>
        <p class="lead">
          Write a case or a question, as you would to a colleague. The answer comes by mail: the codes with
          the words of your letter that they rest on, what conflicts, which modifiers apply, what
          documentation is missing, what Medicare pays if you ask, and the source of every statement.
        </p>
        <div class="consult-columns">
          <section aria-labelledby="by-form">
            <h2 id="by-form">Write here</h2>
            {person === null ? signIn(frame) : caseForm(typed, person.email, renewsOn)}
          </section>
          <section aria-labelledby="by-mail" class="prose">
            <h2 id="by-mail">Or by mail</h2>
            <p>
              To <a href={`mailto:${address}`}>{address}</a>, from the address of your account.
            </p>
            <ul>
              <li>Reply to an answer to go on: the thread keeps the case.</li>
              <li>Attach PDF, Word, HTML or text. What cannot be read is named in the answer.</li>
              <li>
                Name the date of service where it matters. Without one, the day your letter came is taken.
              </li>
              <li>
                Names, dates, numbers and other patient identifiers are masked before anything is kept; the
                answer says what was masked. Leave them out all the same.
              </li>
            </ul>
            {person === null ? null : (
              <p>
                <a href={link(frame, '/account/letters')}>Your letters and answers</a>
              </p>
            )}
          </section>
        </div>
      </div>
    </Layout>
  );
}

function signIn(frame: Frame) {
  return (
    <>
      <p>Answers go to the address of your account, so that nobody else reads them.</p>
      <p class="row">
        <a class="button first" href="/register">
          Create a free account
        </a>
        <a class="button" href={link(frame, '/login', { back: '/caseconsultant' })}>
          Sign in
        </a>
      </p>
    </>
  );
}

export function caseForm(
  typed: TypedCase,
  email: string,
  renewsOn: string | null,
  submit: string = 'Send the case',
): Child {
  const { faults } = typed;
  const isReply = typed.thread !== null;
  return (
    <Form
      action="/caseconsultant"
      files
      hidden={typed.thread === null ? {} : { thread: typed.thread }}
      faults={
        renewsOn === null
          ? {}
          : {
              form: `The letters of your plan are used up. There are new ones on ${renewsOn}; nothing is lost meanwhile.`,
            }
      }
      submit={submit}
    >
      {isReply
        ? null
        : textField({
            name: 'subject',
            label: 'Subject',
            value: typed.subject,
            faults,
            most: 300,
            hint: 'May stay empty.',
          })}
      {textField({
        name: 'text',
        label: isReply ? 'Your reply' : 'Case or question',
        value: typed.text,
        faults,
        rows: isReply ? 6 : 12,
        hint: 'The note, the report, or what you want to know. Without names and numbers of the patient.',
      })}
      <div class="field">
        <label for="file">Files: PDF, Word, text</label>
        <p class="hint" id="file-hint">
          At most {MOST_FILES}.
        </p>
        <input
          id="file"
          type="file"
          name="file"
          multiple
          accept=".pdf,.docx,.txt,.text,.md,.html"
          aria-describedby={faults.file === undefined ? 'file-hint' : 'file-hint file-fault'}
          aria-invalid={faults.file === undefined ? undefined : 'true'}
        />
        {faults.file === undefined ? null : (
          <p class="fault" id="file-fault">
            {icon('warning')}
            <span>{faults.file}</span>
          </p>
        )}
      </div>
      {textField({
        name: 'asOf',
        label: 'Date of service',
        value: typed.asOf ?? '',
        faults,
        type: 'date',
        hint: 'May stay empty: as the text says, else today.',
      })}
      <p class="hint">The answer goes to {email}, and stands in your mailbox here.</p>
    </Form>
  );
}
