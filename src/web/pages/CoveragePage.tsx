// Does Medicare cover it? What the loaded documents of the coverage database say; where nothing is loaded, that.
import {
  type CoverageLoaded,
  DOCUMENT_TYPES,
  type FoundDocuments,
  SUPPORT_WORDS,
  type Supported,
} from '#coverage';
import { type Frame, link } from '../frame.ts';
import { coverageDocument } from '../ui/coverage.tsx';
import { Layout } from '../ui/Layout.tsx';
import { count, figure, sources } from '../ui/words.tsx';

export interface TypedCoverage {
  words: string;
  contractor: string;
  state: string;
  type: string;
  code: string;
  diagnosis: string;
}

interface CoverageProps {
  frame: Frame;
  typed: TypedCoverage;
  choices: { contractors: string[]; states: string[] };
  loaded: CoverageLoaded | null;
  found: FoundDocuments | null;
  from: number;
  /** Documents of one page. */
  shown: number;
  problems: { code: string | null; diagnosis: string | null };
  support: Supported | null;
}

export function CoveragePage(props: CoverageProps) {
  const { frame, loaded, found, support } = props;
  return (
    <Layout
      frame={frame}
      title="Coverage"
      description="National and local coverage documents by title, contractor, state and date, and which diagnoses support a code."
    >
      <div class="browse coverage">
        <h1>Coverage</h1>
        {loaded === null ? notLoaded() : null}
        {documentForm(props)}
        {found === null ? null : documents(props, found)}
        {supportForm(props)}
        {support === null ? null : supported(support)}
        {loaded === null ? null : sources(loaded.cites)}
      </div>
    </Layout>
  );
}

function notLoaded() {
  return (
    <p class="note">
      No coverage documents are loaded. An operator downloads <span class="code">current_article.zip</span>,{' '}
      <span class="code">current_lcd.zip</span> and <span class="code">ncd.zip</span> from the Medicare
      Coverage Database and loads them with <span class="code">npm run cli -- import</span>.
    </p>
  );
}

function kept(frame: Frame) {
  return frame.asOf === frame.today ? null : <input type="hidden" name="asOf" value={frame.asOf} />;
}

function select(name: string, label: string, value: string, options: readonly string[], any: string) {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option value={option} selected={option === value}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}

function documentForm({ frame, typed, choices }: CoverageProps) {
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">Documents</h2>
      <form class="fields" action="/coverage">
        {kept(frame)}
        <label>
          <span>Words of the title</span>
          <input type="text" name="words" value={typed.words} maxlength={100} />
        </label>
        {select('type', 'Kind', typed.type, DOCUMENT_TYPES, 'All')}
        {select('contractor', 'Contractor', typed.contractor, choices.contractors, 'All')}
        {select('state', 'State', typed.state, choices.states, 'All')}
        <button type="submit">Find</button>
      </form>
    </section>
  );
}

function documents({ frame, typed, from, shown }: CoverageProps, found: FoundDocuments) {
  const { total, caveats } = found;
  const { words, contractor, state, type } = typed;
  const at = (start: number) =>
    link(frame, '/coverage', { words, contractor, state, type, from: String(start) });
  return (
    <section aria-label="Documents found">
      <p>
        {total === 0
          ? `No loaded document in force on ${frame.asOf} matches. That says nothing about coverage.`
          : `${count(total, 'document')} in force on ${frame.asOf}, ${figure(from + 1)} to ${figure(Math.min(total, from + shown))} here.`}
      </p>
      {caveats.map((caveat) => (
        <p class="quiet">{caveat}</p>
      ))}
      <ul class="codes found">{found.documents.map(coverageDocument)}</ul>
      {from > 0 ? <a href={at(Math.max(0, from - shown))}>Back</a> : null}{' '}
      {from + shown < total ? <a href={at(from + shown)}>More</a> : null}
    </section>
  );
}

function supportForm({ frame, typed, choices, problems }: CoverageProps) {
  const field = (name: 'code' | 'diagnosis', label: string) => (
    <label>
      <span>{label}</span>
      <input
        type="text"
        name={name}
        value={typed[name]}
        maxlength={20}
        aria-invalid={problems[name] === null ? undefined : 'true'}
        aria-describedby={problems[name] === null ? undefined : `${name}-problem`}
      />
      {problems[name] === null ? null : (
        <small class="wrong" id={`${name}-problem`}>
          {problems[name]}
        </small>
      )}
    </label>
  );
  return (
    <section aria-labelledby="support-title">
      <h2 id="support-title">A code with a diagnosis</h2>
      <form class="fields" action="/coverage">
        {kept(frame)}
        {field('code', 'CPT or HCPCS code')}
        {field('diagnosis', 'Diagnosis')}
        {select('state', 'State', typed.state, choices.states, 'All')}
        <button type="submit">Look up</button>
      </form>
    </section>
  );
}

/** Article by article: contractors differ, and their verdicts are not summed up. */
function supported({ sentence, articles, caveats }: Supported) {
  return (
    <section aria-label="What the articles say">
      <p>
        <strong>{sentence}</strong>
      </p>
      {caveats.map((caveat) => (
        <p class="quiet">{caveat}</p>
      ))}
      {articles.map(({ document, verdict, groups, hasSeveralGroups, determinations }) => (
        <div class="article">
          <ul class="codes found">{coverageDocument(document)}</ul>
          <p>
            {SUPPORT_WORDS[verdict]}.
            {determinations.length === 0 ? '' : ` With ${determinations.join(', ')}.`}
            {hasSeveralGroups
              ? ' The article has several groups of codes and diagnoses; its words tell which go together.'
              : ''}
          </p>
          {groups.map(({ listing, number, asterisk, paragraph }) => (
            <p class="quiet">
              {listing === 'covered' ? 'Covered' : 'Non-covered'} group {number}
              {asterisk ? ', marked with an asterisk' : ''}
              {paragraph === null
                ? ''
                : paragraph.namesCpt
                  ? ': its paragraph may quote CPT; read it at CMS.'
                  : `: ${paragraph.text}`}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
