// Does Medicare cover it? Coverage documents by words or code, and what articles say of a diagnosis, article by article.
// Authority: the Medicare Coverage Database as `coverage` reads it; paragraphs that name CPT codes pass the licence gate here.
import { z } from 'zod';
import { type CodeRef, mayQuoteCpt, parseCode, statusOf } from '#catalog';
import {
  type ArticleSupport,
  type CoverageDocument,
  DOCUMENT_TYPES,
  documentNumbered,
  documentsOf,
  loaded,
  SUPPORT_WORDS,
  type Supported,
  search,
  supports,
} from '#coverage';
import { citeOf } from '#editions';
import type { Asking } from './asking.ts';
import { codeText } from './codeTools.ts';
import { evidence, listed, nothing, PROCEDURES, readCode, tool } from './telling.ts';

const where = {
  state: z.string().trim().max(30).optional(),
  contractor: z.string().trim().max(60).optional(),
};

const SHOWN = 10;
const NOT_LOADED =
  'No coverage documents of Medicare (NCD, LCD, articles) are loaded, so nothing is said of coverage.';

export interface CoverageFound {
  /** Of all that match; `documents` may be a part of them. */
  total: number;
  documents: CoverageDocument[];
  caveats: string[];
}

export const coverageSearch = tool({
  description:
    'NCDs, LCDs and billing articles by words of the title, or those that list a procedure code; by state or contractor.',
  input: z.object({
    words: z.string().trim().max(120).optional(),
    code: codeText.optional(),
    id: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[LA]\d{5}$/)
      .optional()
      .describe('Number of a document: L33452, A57765'),
    type: z.enum(DOCUMENT_TYPES).optional(),
    ...where,
    limit: z.int().min(1).max(25).optional(),
  }),
  doing: ({ words, code, id }) =>
    `searching coverage documents for ${code?.toUpperCase() ?? id ?? `“${words ?? ''}”`}`,
  run: ({ words = '', code, id, type, state = '', contractor = '', limit = SHOWN }, asking) => {
    const { edition, asOf } = asking;
    const known = loaded(edition, asOf);
    if (!known) return nothing('not loaded', NOT_LOADED);
    if (id) return numbered(id, asking);
    if (code) {
      if (!known.linksCodes)
        return nothing(
          'not loaded',
          'The loaded coverage documents are a list of titles without their codes, so those that name a code cannot be told.',
        );
      const read = readCode(code, asking, PROCEDURES);
      if ('nothing' in read) return read;
      const { documents, cites } = documentsOf(edition, read.ref.code, asOf);
      const kept = documents.filter((one) => !type || one.type === type);
      const value = { total: kept.length, documents: kept.slice(0, limit), caveats: [] };
      return foundDocuments(
        value,
        `documents that list ${read.ref.code}`,
        [read.ref],
        cites,
        `code=${read.ref.code}`,
        asking,
      );
    }
    if (words === '' && state === '' && contractor === '' && !type)
      return nothing('wrongly asked', 'Give words of the title, a procedure code, a state or a contractor.');
    const found = search(edition, { words, contractor, state, type: type ?? null, asOf, from: 0, limit });
    const query = new URLSearchParams({ words, state, contractor, type: type ?? '' });
    const { cites, ...value } = found;
    return foundDocuments(
      value,
      `documents about “${words || state || contractor || type}”`,
      [],
      cites,
      String(query),
      asking,
    );
  },
});

/** One document, in force or not. */
function numbered(id: string, { edition, asOf }: Asking) {
  const found = documentNumbered(edition, id);
  if (!found) return nothing('not found', `The loaded list of coverage documents has no ${id}.`);
  const { document, part } = found;
  const { effective, ends } = document;
  const isOver = ends !== null && ends < asOf;
  const isAhead = effective !== null && effective > asOf;
  const state = isOver
    ? `is retired: its last day was ${ends}`
    : isAhead
      ? `takes effect on ${effective}`
      : `is in force on ${asOf}`;
  return {
    value: { total: 1, documents: [document], caveats: [] },
    evidence: [
      evidence('coverage_search', {
        title: `Medicare coverage document ${id}`,
        facts: [`${id} ${state}.`, documentFact(document)],
        codes: [],
        cites: [citeOf(part)],
        path: null,
      }),
    ],
  };
}

function foundDocuments(
  value: CoverageFound,
  what: string,
  codes: CodeRef[],
  cites: Supported['cites'],
  query: string,
  { asOf }: Asking,
) {
  const { total, documents, caveats } = value;
  if (total === 0)
    return nothing(
      'not found',
      [
        `Among the loaded coverage ${what} none is in force on ${asOf}. That says nothing about coverage.`,
        ...caveats,
      ].join(' '),
    );
  return {
    value,
    evidence: [
      evidence('coverage_search', {
        title: `Medicare coverage ${what}`,
        facts: [
          `${total.toLocaleString('en-US')} loaded coverage ${what} ${total === 1 ? 'is' : 'are'} in force on ${asOf}.`,
          ...documents.map(documentFact),
          ...caveats,
        ],
        codes,
        cites,
        path: `/coverage?${query}&asOf=${asOf}`,
      }),
    ],
  };
}

const KINDS = {
  NCD: 'national coverage determination',
  LCD: 'local coverage determination',
  Article: 'billing and coding article',
};

function documentFact({ id, type, title, contractors, states, effective, ends }: CoverageDocument): string {
  const whose = contractors.length > 0 ? ` of ${listed(contractors, 3)}` : '';
  const places = states && states.length > 0 ? ` for ${listed(states, 8)}` : '';
  const since = effective ? `, in force since ${effective}` : '';
  const until = ends ? `, until ${ends}` : '';
  return `${id} is the ${KINDS[type]} “${title}”${whose}${places}${since}${until}.`;
}

export interface CoverageChecked {
  code: CodeRef;
  diagnosis: CodeRef;
  answer: Supported['answer'];
  sentence: string;
  /** Paragraphs that name CPT codes are left out for a reader without licence. */
  articles: ArticleSupport[];
  caveats: string[];
}

export const coverageCheck = tool({
  description:
    'Whether a diagnosis supports a procedure under each loaded billing and coding article, by state or contractor.',
  input: z.object({ code: codeText, diagnosis: codeText, ...where }),
  doing: ({ code, diagnosis }) =>
    `checking ${diagnosis.toUpperCase()} for ${code.toUpperCase()} in the coverage articles`,
  run: ({ code, diagnosis, state = '', contractor = '' }, asking) => {
    const { edition, asOf, reader } = asking;
    const procedure = readCode(code, asking, PROCEDURES);
    if ('nothing' in procedure) return procedure;
    // An article may list a diagnosis of a year whose books are not loaded.
    const dx = parseCode('icd-10-cm', diagnosis);
    if (!dx) return nothing('wrongly asked', `“${diagnosis}” has not the shape of an ICD-10-CM code.`);
    const found = supports(edition, {
      code: procedure.ref.code,
      diagnosis: dx.code,
      state,
      contractor,
      asOf,
    });
    const { answer, sentence, caveats, cites } = found;
    if (answer === 'not loaded') return nothing('not loaded', sentence);
    const mayQuote = mayQuoteCpt(edition, reader);
    const articles = found.articles.map((article) => ({
      ...article,
      groups: article.groups.map((group) =>
        group.paragraph?.namesCpt && !mayQuote ? { ...group, paragraph: null } : group,
      ),
    }));
    if (mayQuote && articles.some(({ groups }) => groups.some(({ paragraph }) => paragraph?.namesCpt)))
      reader.onAmaWords?.();
    const value: CoverageChecked = {
      code: procedure.ref,
      diagnosis: dx,
      answer,
      sentence,
      articles,
      caveats,
    };
    const query = new URLSearchParams({
      code: procedure.ref.code,
      diagnosis: dx.code,
      state,
      contractor,
      asOf,
    });
    return {
      value,
      evidence: [
        evidence('coverage_check', {
          title: `Coverage articles: ${procedure.ref.code} with ${dx.code}`,
          facts: [
            sentence,
            ...articles.slice(0, SHOWN).flatMap((article) => articleFacts(article, value)),
            ...(articles.length > SHOWN
              ? [`${articles.length - SHOWN} more articles name ${procedure.ref.code}.`]
              : []),
            ...(statusOf(edition, dx, asOf) ? [] : [`${dx.code} is in no loaded file of ICD-10-CM.`]),
            ...caveats,
          ],
          codes: [procedure.ref, dx],
          cites,
          path: `/coverage?${query}`,
        }),
      ],
    };
  },
});

/** Longest paragraph of an article that is quoted whole. */
const LONGEST_PARAGRAPH = 600;

function articleFacts(
  { document, verdict, groups, hasSeveralGroups, determinations }: ArticleSupport,
  { code, diagnosis }: CoverageChecked,
): string[] {
  const whose = document.contractors.length > 0 ? ` of ${listed(document.contractors, 3)}` : '';
  const words = SUPPORT_WORDS[verdict];
  return [
    `Article ${document.id} (“${document.title}”)${whose} on ${diagnosis.code} for ${code.code}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
    ...groups.flatMap(({ number, paragraph }) =>
      paragraph
        ? [
            `Article ${document.id} says of group ${number}: ${paragraph.text.slice(0, LONGEST_PARAGRAPH)}${paragraph.text.length > LONGEST_PARAGRAPH ? ' …' : ''}`,
          ]
        : [],
    ),
    ...(hasSeveralGroups
      ? [
          `Article ${document.id} has several lists of diagnoses; which codes go with which stands in its words.`,
        ]
      : []),
    ...(determinations.length > 0 ? [`Article ${document.id} belongs to ${listed(determinations)}.`] : []),
  ];
}
