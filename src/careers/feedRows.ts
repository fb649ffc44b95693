// What does a job of a feed mean here? Field names as the common job feeds have them, values in our vocabulary where they say the same.
import { textOfHtml } from '#documents';
import type { FeedFields } from './feedReading.ts';
import type { TypedPosting } from './typedPosting.ts';
import {
  CREDENTIALS,
  EHRS,
  EMPLOYMENTS,
  ENCODERS,
  EXPERIENCE,
  SETTINGS,
  SPECIALTIES,
  STATES,
  WORKPLACES,
} from './vocabulary.ts';

/** By what they are here; the first that says something counts. */
const NAMES = {
  key: ['referencenumber', 'reference', 'requisitionid', 'jobid', 'id'],
  title: ['title', 'jobtitle'],
  description: ['description', 'jobdescription'],
  url: ['applyurl', 'url', 'link'],
  city: ['city', 'location'],
  state: ['state', 'region', 'instate'],
  zip: ['postalcode', 'zip', 'zipcode'],
  workplace: ['workplace', 'remotetype', 'remote'],
  employment: ['employment', 'jobtype', 'employmenttype'],
  experience: ['experience'],
  salary: ['salary', 'pay', 'compensation'],
  payMin: ['paymin', 'salarymin', 'minsalary'],
  payMax: ['paymax', 'salarymax', 'maxsalary'],
  payPer: ['payper', 'salaryunit', 'payperiod'],
  credentials: ['credentials', 'credential', 'certifications', 'certification'],
  specialties: ['specialties', 'specialty'],
  settings: ['settings', 'setting'],
  encoders: ['encoders', 'encoder'],
  ehrs: ['ehrs', 'ehr'],
} as const;

/** @returns `key`: its number in the feed; empty: it has none */
export function postingOfFeed(fields: FeedFields): { key: string; typed: TypedPosting } {
  const get = (what: keyof typeof NAMES) =>
    NAMES[what].map((name) => fields[name]).find((value) => value !== undefined) ?? '';
  const title = textOfHtml(get('title')).replaceAll('\n', ' ');
  const description = textOfHtml(get('description'), '## ');
  const [city = '', ...behind] = get('city')
    .split(',')
    .map((part) => part.trim());
  const pay = payOf(get);
  const settings = listed(SETTINGS, get('settings'));
  return {
    key: get('key').slice(0, 200),
    typed: {
      title,
      description,
      workplace: workplaceOf(get('workplace'), city),
      employment:
        wordOf(EMPLOYMENTS, get('employment')) ??
        (get('employment') === '' ? 'full-time' : get('employment')),
      experience: experienceOf(get('experience'), description),
      city: /^(fully )?remote$/i.test(city) ? '' : city,
      inState: wordOf(STATES, get('state') || (behind.at(-1) ?? '')) ?? get('state'),
      zip: get('zip').replace(/^(\d{5})-\d{4}$/, '$1'),
      ...pay,
      applyUrl: get('url'),
      credentials:
        get('credentials') === ''
          ? named(CREDENTIALS, `${title}\n${description}`)
          : listed(CREDENTIALS, get('credentials')),
      specialties: listed(SPECIALTIES, get('specialties')),
      settings: settings.length > 0 ? settings : named(SETTINGS, title, 'i'),
      encoders: listed(ENCODERS, get('encoders')),
      ehrs: listed(EHRS, get('ehrs')),
    },
  };
}

/** What is not said is where the city is. */
function workplaceOf(text: string, city: string): string {
  if (/hybrid/i.test(text)) return 'hybrid';
  if (/^(no|false|0)$/i.test(text)) return 'on-site';
  if (/remote|^(yes|true|1)$/i.test(text) || (text === '' && /^(fully )?remote$/i.test(city)))
    return 'remote';
  return text === '' ? 'on-site' : (wordOf(WORKPLACES, text) ?? text);
}

function experienceOf(text: string, description: string): string {
  const word = wordOf(EXPERIENCE, text);
  if (word !== null) return word;
  // A description tells of other years too: how old the clinic is, when one is vested.
  const years =
    (text === ''
      ? /(\d{1,2})\s*(?:\+|-|–|to)?\s*\d{0,2}\s*years?\b[^.;\n]{0,40}\bexperience/i.exec(description)
      : /(\d{1,2})\s*(?:\+|-|–|to)?\s*\d{0,2}\s*years?/i.exec(text))?.[1] ?? /^\d{1,2}$/.exec(text)?.[0];
  if (years === undefined) return text === '' ? 'none' : text;
  const n = Number(years);
  return n >= 5 ? 'five-years' : n >= 3 ? 'three-years' : (['none', 'one-year', 'two-years'][n] as string);
}

/** `$28.50 - $34 per hour`, or in fields of its own. */
function payOf(
  get: (what: 'salary' | 'payMin' | 'payMax' | 'payPer') => string,
): Pick<TypedPosting, 'payMin' | 'payMax' | 'payPer'> {
  const text = get('salary').slice(0, 200);
  const amounts = [...text.matchAll(/(\d[\d,]{0,10}(?:\.\d{1,2})?)\s?(k\b)?/gi)].map(
    ([, digits, k]) => Number((digits ?? '').replaceAll(',', '')) * (k ? 1000 : 1),
  );
  const isCeiling = /up to/i.test(text) && amounts.length === 1;
  const payMin = get('payMin') || (isCeiling ? '' : String(amounts[0] ?? ''));
  const payMax = get('payMax') || String(amounts[1] ?? amounts[0] ?? '');
  const unit = `${get('payPer')} ${text}`;
  const isHour =
    /hour|\bhr\b/i.test(unit) ||
    (!/year|annu|\byr\b/i.test(unit) && payMax !== '' && Number(payMax.replaceAll(/[$,]/g, '')) < 1000);
  // A week or a month is neither, and nobody is to guess what was meant.
  if (/week|month|day/i.test(unit)) return { payMin: '', payMax: '', payPer: 'year' };
  return { payMin, payMax, payPer: isHour ? 'hour' : 'year' };
}

/** The word of a vocabulary that a text is, by its name or its label. */
function wordOf(words: Readonly<Record<string, string>>, text: string): string | null {
  const plain = squeezed(text);
  if (plain === '') return null;
  return (
    Object.entries(words).find(
      ([word, label]) => squeezed(word) === plain || squeezed(label) === plain,
    )?.[0] ?? null
  );
}

function listed(words: Readonly<Record<string, string>>, text: string): string[] {
  return text
    .slice(0, 2000)
    .split(/[,;|\n]/)
    .flatMap((part) => wordOf(words, part) ?? []);
}

/** The labels that stand in a text as words of their own. */
function named(words: Readonly<Record<string, string>>, text: string, flags = ''): string[] {
  return Object.entries(words)
    .filter(([, label]) =>
      new RegExp(`(?<![\\w-])${label.replaceAll(/[()]/g, '\\$&')}(?![\\w-])`, flags).test(text),
    )
    .map(([word]) => word);
}

function squeezed(text: string): string {
  return text
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
