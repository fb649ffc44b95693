// What do feed readers, search engines and crawlers get of the job board? RSS 2.0, Atom (RFC 4287), JSON Feed 1.1, schema.org
// JobPosting as Google's guide to job structured data asks for it, sitemaps of what is live.
import { CREDENTIALS, type FoundJob, type Posting, payInWords, placeInWords, STATES } from '#careers';
import { descriptionHtml } from './pages/careers/description.tsx';

export interface JobFeed {
  /** Absolute, of the search page and of the feed itself. */
  page: string;
  self: string;
  origin: string;
  title: string;
  jobs: readonly FoundJob[];
  now: Date;
}

export const FEED_TYPES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
export type FeedKind = keyof typeof FEED_TYPES;

export function printFeed(kind: FeedKind, feed: JobFeed): string {
  return { rss: rssOf, atom: atomOf, json: jsonFeedOf }[kind](feed);
}

function rssOf({ page, self, origin, title, jobs }: JobFeed): string {
  const items = jobs.map((job) => {
    const url = jobUrl(origin, job.slug);
    return [
      '<item>',
      `<title>${text(titleOf(job))}</title>`,
      `<link>${text(url)}</link>`,
      `<guid isPermaLink="true">${text(url)}</guid>`,
      `<pubDate>${new Date(job.liveSince).toUTCString()}</pubDate>`,
      `<description>${text(summaryOf(job))}</description>`,
      '</item>',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${text(title)}</title><link>${text(page)}</link><description>${text(title)}</description>`,
    `<atom:link href="${text(self)}" rel="self" type="application/rss+xml"/>`,
    '<language>en-us</language><ttl>60</ttl>',
    ...items,
    '</channel></rss>\n',
  ].join('\n');
}

function atomOf({ page, self, origin, title, jobs, now }: JobFeed): string {
  const entries = jobs.map((job) => {
    const url = jobUrl(origin, job.slug);
    const at = job.liveSince;
    return [
      '<entry>',
      `<title>${text(titleOf(job))}</title>`,
      `<id>${text(url)}</id>`,
      `<link href="${text(url)}"/>`,
      `<published>${at}</published><updated>${at}</updated>`,
      `<author><name>${text(job.employerName)}</name></author>`,
      `<summary>${text(summaryOf(job))}</summary>`,
      '</entry>',
    ].join('');
  });
  const updated = jobs.reduce((last, job) => (job.liveSince > last ? job.liveSince : last), '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${text(title)}</title><id>${text(self)}</id><updated>${updated || now.toISOString()}</updated>`,
    `<link rel="self" href="${text(self)}"/><link rel="alternate" href="${text(page)}"/>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}

function jsonFeedOf({ page, self, origin, title, jobs }: JobFeed): string {
  const items = jobs.map((job) => ({
    id: jobUrl(origin, job.slug),
    url: jobUrl(origin, job.slug),
    title: titleOf(job),
    content_text: summaryOf(job),
    date_published: job.liveSince,
    authors: [{ name: job.employerName }],
    tags: job.credentials,
  }));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    language: 'en-US',
    items,
  };
  return `${JSON.stringify(feed)}\n`;
}

function jobUrl(origin: string, slug: string): string {
  return `${origin}/careercenter/jobs/${slug}`;
}

function titleOf({ title, employerName }: FoundJob): string {
  return `${title}, ${employerName}`;
}

function summaryOf(job: FoundJob): string {
  const credentials = job.credentials.map((word) => CREDENTIALS[word as keyof typeof CREDENTIALS] ?? word);
  return [placeInWords(job), payInWords(job), credentials.join(', ')]
    .filter((part) => part !== '')
    .join('. ');
}

/** In an element or an attribute; what XML 1.0 has no place for is left out. */
function text(value: string): string {
  return value
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** schema.org's words for how one is employed. */
const EMPLOYMENT_TYPES: Readonly<Record<string, string>> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  contract: 'CONTRACTOR',
  temporary: 'TEMPORARY',
  'per-diem': 'PER_DIEM',
  internship: 'INTERN',
};
const MONTHS: Readonly<Record<string, number>> = {
  'one-year': 12,
  'two-years': 24,
  'three-years': 36,
  'five-years': 60,
};

/** Of a live posting. A job that may be done anywhere has no place, but says where its applicants may be. */
export function jobJsonLd(posting: Posting, origin: string): object {
  const { employer, workplace, city, inState, zip, liveSince, expiresAt, experience } = posting;
  const isRemote = workplace === 'remote';
  const months = MONTHS[experience];
  const state = STATES[inState as keyof typeof STATES];
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: posting.title,
    description: descriptionHtml(posting.description),
    identifier: { '@type': 'PropertyValue', name: employer.name, value: posting.id },
    datePosted: liveSince,
    ...(expiresAt === null ? {} : { validThrough: expiresAt }),
    employmentType: EMPLOYMENT_TYPES[posting.employment] ?? 'OTHER',
    hiringOrganization: {
      '@type': 'Organization',
      name: employer.name,
      ...(employer.website === '' ? {} : { sameAs: employer.website }),
    },
    ...(isRemote
      ? {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements:
            state === undefined
              ? { '@type': 'Country', name: 'USA' }
              : { '@type': 'State', name: `${state}, USA` },
        }
      : {
          jobLocation: {
            '@type': 'Place',
            address: {
              '@type': 'PostalAddress',
              ...(city === '' ? {} : { addressLocality: city }),
              ...(inState === '' ? {} : { addressRegion: inState }),
              ...(zip === '' ? {} : { postalCode: zip }),
              addressCountry: 'US',
            },
          },
        }),
    ...salaryOf(posting),
    ...(months === undefined
      ? {}
      : {
          experienceRequirements: {
            '@type': 'OccupationalExperienceRequirements',
            monthsOfExperience: months,
          },
        }),
    directApply: posting.applyUrl === null,
    url: jobUrl(origin, posting.slug),
  };
}

function salaryOf({ payMinCents, payMaxCents, payPer }: Posting): object {
  if (payMinCents === null && payMaxCents === null) return {};
  const unitText = payPer === 'hour' ? 'HOUR' : 'YEAR';
  const value =
    payMinCents !== null && payMinCents === payMaxCents
      ? { value: payMinCents / 100 }
      : {
          ...(payMinCents === null ? {} : { minValue: payMinCents / 100 }),
          ...(payMaxCents === null ? {} : { maxValue: payMaxCents / 100 }),
        };
  return {
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'USD',
      value: { '@type': 'QuantitativeValue', ...value, unitText },
    },
  };
}

export const JOBS_PER_SITEMAP = 20_000;

export function jobSitemap(jobs: readonly { slug: string; updatedAt: string }[], origin: string): string {
  const urls = jobs.map(
    ({ slug, updatedAt }) => `<url><loc>${jobUrl(origin, slug)}</loc><lastmod>${updatedAt}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
