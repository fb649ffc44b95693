// The engines of `bench:search`, each as "build an index, then answer codes for a text". Settings are those their own guides give
// for ranked search of short texts; every one answers with up to ten different codes, best first.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { buildIndex, type Dictionary, EMPTY_DICTIONARY, type Entry, Index, suggestIn } from '#search';
import { type CodeText, codeTextsOf, type Term, termsOf } from './searchCorpus.ts';

/** Answers codes without a dot, best first, each once. */
export type Answer = (text: string) => string[] | Promise<string[]>;

export interface Engine {
  name: string;
  build(entries: readonly Entry[], dictionary: Dictionary): Promise<Built>;
}
interface Built {
  answer: Answer;
  /** Of the index, where the engine tells. */
  bytes: number | null;
  close?(): void;
}

const BEST = 10;
/** Short documents of one code may fill the first places; so many are asked for to find ten codes. */
const DEEP = 60;

const ours = (name: string, full: boolean): Engine => ({
  name,
  async build(entries, dictionary) {
    const given = full
      ? entries
      : entries.map((entry) => ({
          ...entry,
          lines: entry.lines.filter(({ kind }) => kind !== 'around' && kind !== 'description'),
        }));
    const { arrays } = buildIndex(given, full ? dictionary : EMPTY_DICTIONARY);
    const bytes = Object.values(arrays).reduce((sum, array) => sum + array.byteLength, 0);
    const index = Index.over(arrays);
    return {
      bytes,
      answer: (text) =>
        suggestIn(index, text, { asOf: '2025-06-01', limit: BEST }).hits.map(({ code }) =>
          code.replace('.', ''),
        ),
    };
  },
});

const miniSearch = (name: string, fuzzy: boolean): Engine => ({
  name,
  async build(entries) {
    const terms = termsOf(entries);
    const mini = new MiniSearch<Term & { id: number }>({
      fields: ['text'],
      searchOptions: { prefix: (_, at, all) => at === all.length - 1, ...(fuzzy ? { fuzzy: 0.2 } : {}) },
    });
    mini.addAll(terms.map((term, id) => ({ id, ...term })));
    return {
      bytes: null,
      answer: (text) => once(mini.search(text).slice(0, DEEP * 4), ({ id }) => terms[id as number]?.code),
    };
  },
});

const miniSearchFields: Engine = {
  name: 'MiniSearch · fuzzy, fields',
  async build(entries) {
    const texts = codeTextsOf(entries);
    const mini = new MiniSearch<CodeText>({
      idField: 'code',
      fields: ['title', 'terms'],
      searchOptions: {
        prefix: (_, at, all) => at === all.length - 1,
        fuzzy: 0.2,
        boost: { title: 2 },
      },
    });
    mini.addAll(texts);
    return {
      bytes: null,
      answer: (text) => once(mini.search(text).slice(0, BEST), ({ id }) => String(id)),
    };
  },
};

const flexSearch: Engine = {
  name: 'FlexSearch · forward',
  async build(entries) {
    const terms = termsOf(entries);
    const flex = new FlexSearch.Index({ tokenize: 'forward', resolution: 9 });
    for (const [id, { text }] of terms.entries()) flex.add(id, text);
    return {
      bytes: null,
      answer: (text) =>
        once(flex.search(text, { limit: DEEP, suggest: true }), (id) => terms[Number(id)]?.code),
    };
  },
};

const lunrEngine: Engine = {
  name: 'lunr · or',
  async build(entries) {
    const terms = termsOf(entries);
    const index = lunr(function () {
      this.ref('id');
      this.field('text');
      for (const [id, { text }] of terms.entries()) this.add({ id: String(id), text });
    });
    return {
      bytes: null,
      answer: (text) =>
        once(
          index
            .query((query) => {
              for (const token of lunr.tokenizer(text)) query.term(token, {});
            })
            .slice(0, DEEP * 4),
          ({ ref }) => terms[Number(ref)]?.code,
        ),
    };
  },
};

const orama: Engine = {
  name: 'Orama · tolerance 1',
  async build(entries) {
    const terms = termsOf(entries);
    const database = create({ schema: { code: 'string', text: 'string' } as const });
    await insertMultiple(database, terms, 5000);
    return {
      bytes: null,
      answer: async (text) => {
        const found = await searchOrama(database, {
          term: text,
          properties: ['text'],
          tolerance: 1,
          threshold: 1,
          limit: DEEP,
        });
        return once(found.hits, ({ document }) => document.code);
      },
    };
  },
};

/** Words with `OR` between them, the last as a beginning; nothing of the query language can be typed. */
function matchOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, at) => `"${word}"${at === words.length - 1 ? '*' : ''}`).join(' OR ');
}

const fts5: Engine = {
  name: 'SQLite FTS5 · bm25 or',
  async build(entries) {
    const database = new DatabaseSync(':memory:');
    database.exec(
      `CREATE VIRTUAL TABLE term USING fts5(code UNINDEXED, text, tokenize = 'porter unicode61', prefix = '2 3')`,
    );
    const insert = database.prepare('INSERT INTO term VALUES (?, ?)');
    database.exec('BEGIN');
    for (const { code, text } of termsOf(entries)) insert.run(code, text);
    database.exec("COMMIT; INSERT INTO term (term) VALUES ('optimize')");
    const select = database.prepare(
      `SELECT code FROM term WHERE term MATCH ? ORDER BY bm25(term) LIMIT ${DEEP}`,
    );
    return {
      bytes: pagesOf(database),
      answer: (text) => once(select.all(matchOf(text)) as { code: string }[], ({ code }) => code),
    };
  },
};

const fts5Fields: Engine = {
  name: 'SQLite FTS5 · bm25 or, fields',
  async build(entries) {
    const database = new DatabaseSync(':memory:');
    database.exec(
      `CREATE VIRTUAL TABLE one USING fts5(code UNINDEXED, title, terms, tokenize = 'porter unicode61', prefix = '2 3')`,
    );
    const insert = database.prepare('INSERT INTO one VALUES (?, ?, ?)');
    database.exec('BEGIN');
    for (const { code, title, terms } of codeTextsOf(entries)) insert.run(code, title, terms);
    database.exec("COMMIT; INSERT INTO one (one) VALUES ('optimize')");
    const select = database.prepare(
      `SELECT code FROM one WHERE one MATCH ? ORDER BY bm25(one, 0, 2, 1) LIMIT ${BEST}`,
    );
    return {
      bytes: pagesOf(database),
      answer: (text) => once(select.all(matchOf(text)) as { code: string }[], ({ code }) => code),
    };
  },
};

function pagesOf(database: DatabaseSync): number {
  const size = (name: string) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  return size('page_count') * size('page_size');
}

const PSQL = ['/usr/bin/psql', '/usr/local/bin/psql'].find((path) => existsSync(path));

/** A server of its own in a temporary folder, reached by its socket only; `psql` stays open and is spoken to by line. */
const postgres = (name: string, sql: (text: string) => string): Engine => ({
  name,
  async build(entries) {
    const server = startPostgres();
    try {
      const say = server.say;
      await say(
        'CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE TABLE term (code text, text text, words tsvector);',
      );
      const rows = termsOf(entries).map(({ code, text }) => `(${literal(code)},${literal(text)})`);
      for (let at = 0; at < rows.length; at += 2000)
        await say(`INSERT INTO term (code, text) VALUES ${rows.slice(at, at + 2000).join(',')};`);
      await say(`UPDATE term SET words = to_tsvector('english', text); CREATE INDEX ON term USING gin (words);
        CREATE INDEX ON term USING gin (text gin_trgm_ops); VACUUM ANALYZE term;`);
      const [bytes] = await say("SELECT pg_total_relation_size('term');");
      return {
        bytes: Number(bytes),
        answer: async (text) => once(await say(sql(text)), (code) => code),
        close: server.stop,
      };
    } catch (error) {
      server.stop();
      throw error;
    }
  },
});

function startPostgres() {
  const binaries = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim();
  const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-peer-'));
  // The server refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? ['runuser', '-u', 'postgres', '--'] : [];
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const run = (program: string, ...words: string[]) => {
    const [first = '', ...rest] = [...as, join(binaries, program), ...words];
    execFileSync(first, rest, { stdio: 'ignore' });
  };
  run('initdb', '-D', join(folder, 'data'), '-A', 'trust', '-U', 'peer', '-E', 'UTF8', '--no-locale');
  run(
    'pg_ctl',
    '-D',
    join(folder, 'data'),
    '-w',
    '-o',
    `-k ${folder} -c listen_addresses= -c shared_buffers=256MB`,
    '-l',
    join(folder, 'log'),
    'start',
  );
  const [first = '', ...rest] = [
    ...as,
    PSQL ?? 'psql',
    '-h',
    folder,
    '-U',
    'peer',
    '-d',
    'postgres',
    '-qAt',
    '-v',
    'ON_ERROR_STOP=1',
  ];
  const client = spawn(first, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  let waiting: ((lines: string[]) => void) | null = null;
  let lines: string[] = [];
  let rest_ = '';
  client.stdout.on('data', (chunk) => {
    const pieces = (rest_ + chunk).split('\n');
    rest_ = pieces.pop() ?? '';
    for (const line of pieces) {
      if (line !== '\\.done') lines.push(line);
      else {
        waiting?.(lines);
        lines = [];
      }
    }
  });
  return {
    say: (statement: string) =>
      new Promise<string[]>((resolve) => {
        waiting = resolve;
        client.stdin.write(`${statement}\n\\echo '\\\\.done'\n`);
      }),
    stop: () => {
      client.stdin.end('\\q\n');
      run('pg_ctl', '-D', join(folder, 'data'), '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll('\\', '')}'`;
}

function tsQuery(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(' | ');
}

/** Each code once, in order, ten at most. */
function once<T>(rows: readonly T[], codeOf: (row: T) => string | undefined): string[] {
  const codes = new Set<string>();
  for (const row of rows) {
    const code = codeOf(row);
    if (code !== undefined) codes.add(code);
    if (codes.size === BEST) break;
  }
  return [...codes];
}

export const ENGINES: readonly Engine[] = [
  ours('Coding Ahead', true),
  ours('Coding Ahead · same words only', false),
  fts5,
  fts5Fields,
  miniSearch('MiniSearch · exact', false),
  miniSearch('MiniSearch · fuzzy', true),
  miniSearchFields,
  flexSearch,
  lunrEngine,
  orama,
  ...(PSQL === undefined
    ? []
    : [
        postgres(
          'PostgreSQL · full text, or',
          (text) =>
            `SELECT code FROM term, to_tsquery('english', ${literal(tsQuery(text))}) q WHERE words @@ q ORDER BY ts_rank_cd(words, q, 1) DESC LIMIT ${DEEP};`,
        ),
        postgres(
          'PostgreSQL · trigrams',
          (text) =>
            `SELECT code FROM term WHERE text % ${literal(text)} ORDER BY similarity(text, ${literal(text)}) DESC LIMIT ${DEEP};`,
        ),
      ]),
];
