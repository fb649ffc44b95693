// Case2Code: a text goes in; codes come out, each beside the words it rests on, and what was ruled out with the reason.
import type { CodedNote } from '#notes';
import type { Frame } from '../../frame.ts';
import type { ChosenCode, TypedNote } from '../../noteForm.ts';
import { icon } from '../../ui/icons.tsx';
import { Layout } from '../../ui/Layout.tsx';
import { acceptedFiles, count } from '../../ui/words.tsx';
import { markedText } from './marked.tsx';
import { codeRows, errorOf, ruledOutRows } from './rows.tsx';

export interface NotePageProps {
  frame: Frame;
  typed: TypedNote;
  /** Null before the first text, and while a field cannot be read. */
  coded: CodedNote | null;
  chosen: readonly ChosenCode[];
  /** The operator has a program that reads text in pictures. */
  readsPictures: boolean;
  /** The operator has a language model that may read the text as well. */
  hasModel: boolean;
}

export function NotePage({ frame, typed, coded, chosen, hasModel, readsPictures }: NotePageProps) {
  return (
    <Layout
      frame={frame}
      title="Case2Code"
      description="Paste an operative report, a visit note or a discharge summary: the codes that it supports, with the words they rest on."
    >
      <form
        method="post"
        action="/case2code#codes"
        enctype="multipart/form-data"
        class="note-form"
        autocomplete="off"
      >
        <h1>Case2Code</h1>
        <p class="lead">
          Paste a report, a visit note or a discharge summary. You get the codes that the text supports, the
          words each rests on, and what was ruled out. The text is read in memory and not kept.
        </p>
        {typed.errors.size > 0 ? (
          <p class="note amber" role="alert">
            {icon('warning')}
            <span>
              {coded ? '' : 'Not read yet: '}
              {count(typed.errors.size, 'field')} cannot be read. Each says what it expects.
            </span>
          </p>
        ) : null}
        {input(typed, coded !== null, { hasModel, readsPictures })}
        {coded ? results(frame, typed, coded, chosen) : null}
      </form>
    </Layout>
  );
}

function input(
  typed: TypedNote,
  isCoded: boolean,
  { hasModel, readsPictures }: Pick<NotePageProps, 'hasModel' | 'readsPictures'>,
) {
  const { errors } = typed;
  return (
    <section class="note-input" aria-label="The text">
      <label class="note-text">
        Text
        <textarea
          name="text"
          rows={isCoded ? 6 : 16}
          spellcheck={false}
          placeholder="Chief complaint, history, findings, assessment …"
          aria-invalid={errors.has('text') ? 'true' : undefined}
          aria-describedby={errors.has('text') ? 'text-error' : undefined}
        >
          {`\n${typed.text}`}
        </textarea>
        {errorOf(errors, 'text')}
      </label>
      {hasModel ? modelChoice(typed) : null}
      <div class="note-options">
        <label>
          or a file: PDF, Word, HTML, text{readsPictures ? ', a picture or a scan' : ''}
          <input
            type="file"
            name="file"
            accept={acceptedFiles(readsPictures)}
            aria-invalid={errors.has('file') ? 'true' : undefined}
            aria-describedby={errors.has('file') ? 'file-error' : undefined}
          />
          {errorOf(errors, 'file')}
        </label>
        <label>
          Setting
          <select name="setting">
            {(
              [
                ['', 'As the text says'],
                ['outpatient', 'Outpatient or professional'],
                ['inpatient', 'Inpatient stay'],
              ] as const
            ).map(([value, words]) => (
              <option value={value} selected={typed.setting === value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label>
          Date of service
          <input
            type="date"
            name="asOf"
            value={typed.asOf}
            aria-invalid={errors.has('asOf') ? 'true' : undefined}
            aria-describedby={errors.has('asOf') ? 'asOf-error' : undefined}
          />
          {errorOf(errors, 'asOf')}
        </label>
        <button type="submit" class="primary" name="do" value="find">
          Find codes
        </button>
      </div>
    </section>
  );
}

function modelChoice({ proposals }: TypedNote) {
  return (
    <>
      <label class="note-model">
        <input type="checkbox" name="model" value="ask" /> Let the language model point at words as well
        <span class="quiet">
          {' '}
          It gets the text with names, dates and numbers of patients masked. The same rules decide.
        </span>
      </label>
      {proposals.map(({ words, term }) => (
        <>
          <input type="hidden" name="words" value={words} />
          <input type="hidden" name="term" value={term} />
        </>
      ))}
    </>
  );
}

function results(frame: Frame, typed: TypedNote, coded: CodedNote, chosen: readonly ChosenCode[]) {
  const kept = chosen.filter((one) => one.kept).length;
  return (
    <>
      <section class="note-codes" aria-labelledby="codes">
        <h2 id="codes">
          {chosen.length === 0 ? 'No code is supported by this text' : count(chosen.length, 'code')}
        </h2>
        <p class="quiet">
          Read as an {coded.setting} text, for {typed.asOf}. The first is the one to list first.
          {coded.setting === 'outpatient'
            ? ' Uncertain diagnoses are not coded (Official Guidelines IV.H).'
            : ''}
        </p>
        {chosen.length === 0 ? null : codeRows(frame, typed, chosen)}
        <div class="note-add">
          <label>
            Add codes
            <input
              name="add"
              value={typed.add}
              size={24}
              maxlength={400}
              spellcheck={false}
              autocapitalize="characters"
              aria-invalid={typed.errors.has('add') ? 'true' : undefined}
              aria-describedby={typed.errors.has('add') ? 'add-error' : undefined}
            />
            {errorOf(typed.errors, 'add')}
          </label>
          <button type="submit" name="do" value="find">
            Apply changes
          </button>
        </div>
        <div class="note-out">
          <button type="submit" class="primary" name="do" value="claim" disabled={kept === 0}>
            Check a claim with these codes
          </button>
          <span class="quiet">Save as</span>
          {(['text', 'json', 'csv'] as const).map((format) => (
            <button type="submit" name="do" value={format}>
              {format === 'text' ? 'Text' : format.toUpperCase()}
            </button>
          ))}
        </div>
      </section>
      <section class="note-read" aria-labelledby="read">
        <h2 id="read">The text, with its evidence</h2>
        {markedText(typed.text, chosen, coded.ruledOut)}
      </section>
      {coded.ruledOut.length === 0 ? null : (
        <section class="note-ruled" aria-labelledby="ruled">
          <h2 id="ruled">Considered and ruled out</h2>
          {ruledOutRows(frame, coded.ruledOut)}
        </section>
      )}
    </>
  );
}
