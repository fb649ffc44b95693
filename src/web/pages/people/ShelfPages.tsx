// Favourites, notes and history: on the page of a code, and on pages of their own.
import { LONGEST_NOTE } from '#accounts';
import { type CodeRef, pathOf, type Status } from '#catalog';
import type { Frame } from '../../frame.ts';
import { link } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { Layout } from '../../ui/Layout.tsx';
import { codeLink, count, fullCode, minuteOf } from '../../ui/words.tsx';
import { AccountFrame } from './PeopleFrames.tsx';

/** A code that is kept, as it stands on the date of service; `status` null: no loaded file names it. */
export interface ShownCode {
  ref: CodeRef;
  title: string | null;
  status: Status | null;
}

/** Under the head of a code's page, for whoever is signed in. */
export function OwnShelf({
  frame,
  code,
  isFavourite,
  note,
}: {
  frame: Frame;
  code: CodeRef;
  isFavourite: boolean;
  note: string | null;
}) {
  return (
    <div class="shelf-own">
      <form method="post" action="/account/favourites">
        {hiddenCode(code)}
        <input type="hidden" name="back" value={link(frame, pathOf(code))} />
        <button type="submit" name="do" value={isFavourite ? 'remove' : 'add'}>
          {isFavourite ? 'Remove from favourites' : 'Add to favourites'}
        </button>
      </form>
      {note === null ? null : (
        <p class="own-note">
          <strong>My note:</strong> {note}
        </p>
      )}
      <details>
        <summary>{note === null ? 'My note' : 'Change my note'}</summary>
        {noteForm(code, note ?? '', link(frame, pathOf(code)), null)}
      </details>
    </div>
  );
}

function hiddenCode({ system, code }: CodeRef) {
  return (
    <>
      <input type="hidden" name="system" value={system} />
      <input type="hidden" name="code" value={code} />
    </>
  );
}

function noteForm(code: CodeRef, text: string, back: string, fault: string | null) {
  return (
    <form method="post" action="/account/notes" class="people-form">
      {hiddenCode(code)}
      <input type="hidden" name="back" value={back} />
      <div class="field">
        <label for="my-note">My note on {code.code}</label>
        <textarea
          id="my-note"
          name="text"
          rows={4}
          aria-invalid={fault === null ? undefined : 'true'}
          aria-describedby={fault === null ? 'my-note-hint' : 'my-note-fault my-note-hint'}
        >
          {text}
        </textarea>
        {fault === null ? null : (
          <p class="fault" id="my-note-fault">
            {icon('warning')}
            <span>{fault}</span>
          </p>
        )}
        <p class="hint" id="my-note-hint">
          Only you see it. It must not hold patient data: no names, dates of birth, record or member numbers.
          At most {LONGEST_NOTE} characters; an empty note is deleted.
        </p>
      </div>
      <button type="submit">Save the note</button>
    </form>
  );
}

/** Where a note could not be saved: with all that was typed. */
export function NotePage({
  frame,
  code,
  text,
  back,
  fault,
}: {
  frame: Frame;
  code: CodeRef;
  text: string;
  back: string;
  fault: string;
}) {
  return (
    <Layout frame={frame} title={`Note on ${code.code}`} description={null}>
      <div class="people">
        <h1>The note is not saved</h1>
        {noteForm(code, text, back, fault)}
        <p>
          <a href={back}>Back without saving</a>
        </p>
      </div>
    </Layout>
  );
}

/** Said where a kept code is not what it was. */
function standing(frame: Frame, { status }: ShownCode) {
  if (status === null) return <p class="fault">{icon('warning')} No loaded release names this code.</p>;
  if (status.kind === 'deleted' || status.kind === 'not yet effective') {
    return (
      <p class="fault">
        {icon(status.kind === 'deleted' ? 'deleted' : 'warning')}
        <span>
          Not valid on {frame.asOf}: {status.sentence}
        </span>
      </p>
    );
  }
  return null;
}

function heading(frame: Frame, shown: ShownCode) {
  return (
    <>
      {codeLink(frame, shown.ref)} <small>{fullCode(shown.ref).replace(` ${shown.ref.code}`, '')}</small>{' '}
      {shown.title}
      {standing(frame, shown)}
    </>
  );
}

export function FavouritesPage({
  frame,
  codes,
  said,
}: {
  frame: Frame;
  codes: readonly ShownCode[];
  said: string | null;
}) {
  return (
    <AccountFrame frame={frame} title="Favourites" said={said}>
      {codes.length === 0 ? (
        <p>None yet. The page of a code has the button “Add to favourites”.</p>
      ) : (
        <p>{count(codes.length, 'code')}, the newest first.</p>
      )}
      <ul class="sessions">
        {codes.map((shown) => (
          <li>
            <div>{heading(frame, shown)}</div>
            <form method="post" action="/account/favourites">
              {hiddenCode(shown.ref)}
              <input type="hidden" name="back" value="/account/favourites" />
              <button type="submit" name="do" value="remove" aria-label={`Remove ${shown.ref.code}`}>
                Remove
              </button>
            </form>
          </li>
        ))}
      </ul>
    </AccountFrame>
  );
}

export function NotesPage({
  frame,
  notes,
}: {
  frame: Frame;
  notes: readonly (ShownCode & { text: string; at: string })[];
}) {
  return (
    <AccountFrame frame={frame} title="Notes" said={null}>
      {notes.length === 0 ? (
        <p>None yet. The page of a code has a place for your note.</p>
      ) : (
        <p>{count(notes.length, 'note')}, the newest first. They stay when a new release is loaded.</p>
      )}
      <ul class="sessions">
        {notes.map((note) => (
          <li>
            <div>
              {heading(frame, note)}
              <p class="own-note">{note.text}</p>
              <small>{note.at.slice(0, 10)}</small>
            </div>
            <form method="post" action="/account/notes">
              {hiddenCode(note.ref)}
              <input type="hidden" name="text" value="" />
              <input type="hidden" name="back" value="/account/notes" />
              <button type="submit" aria-label={`Delete the note on ${note.ref.code}`}>
                Delete
              </button>
            </form>
          </li>
        ))}
      </ul>
    </AccountFrame>
  );
}

export function HistoryPage({
  frame,
  isOn,
  visits,
  searches,
  said,
}: {
  frame: Frame;
  isOn: boolean;
  visits: readonly { ref: CodeRef; at: string }[];
  searches: readonly { text: string; at: string }[];
  said: string | null;
}) {
  const button = (what: string, words: string) => (
    <form method="post" action="/account/history">
      <button type="submit" name="do" value={what}>
        {words}
      </button>
    </form>
  );
  return (
    <AccountFrame frame={frame} title="History" said={said}>
      <p>
        {isOn
          ? 'The last 200 codes and the last 200 searches are kept, for you only. Texts that look like patient data are not.'
          : 'Nothing is kept.'}
      </p>
      <div class="row">
        {button(isOn ? 'off' : 'on', isOn ? 'Switch history off, and clear it' : 'Switch history on')}
        {visits.length + searches.length > 0 ? button('clear', 'Clear all') : null}
      </div>
      <section aria-labelledby="pages-title">
        <h2 id="pages-title">Codes</h2>
        {visits.length === 0 ? <p>None.</p> : null}
        <ul class="sessions">
          {visits.map(({ ref, at }) => (
            <li>
              <span>
                {codeLink(frame, ref)} <small>{minuteOf(at)}</small>
              </span>
              <form method="post" action="/account/history">
                {hiddenCode(ref)}
                <button type="submit" name="do" value="forget" aria-label={`Forget ${ref.code}`}>
                  Forget
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="searches-title">
        <h2 id="searches-title">Searches</h2>
        {searches.length === 0 ? <p>None.</p> : null}
        <ul class="sessions">
          {searches.map(({ text, at }) => (
            <li>
              <span>
                <a href={link(frame, '/search', { q: text })}>{text}</a> <small>{minuteOf(at)}</small>
              </span>
              <form method="post" action="/account/history">
                <input type="hidden" name="text" value={text} />
                <button type="submit" name="do" value="forget-search" aria-label={`Forget “${text}”`}>
                  Forget
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
    </AccountFrame>
  );
}
