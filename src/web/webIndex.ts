// What do crawlers get? robots.txt, sitemaps by system, schema.org data; numbers and our own words, never a CPT descriptor.
import { codeCount, codePage, pathOf, SYSTEM_URIS, SYSTEMS, type System } from '#catalog';
import type { Edition } from '#editions';
import { guidelineList } from '#guidelines';
import type { IsoDate } from '#kit';
import type { CodeRecord } from '#tools';

/** Addresses in one sitemap; the protocol allows 50,000. */
const PER_SITEMAP = 20_000;

export function robotsText(origin: string): string {
  return `User-agent: *\nDisallow: /search\nDisallow: /api/\nDisallow: /licence/\nDisallow: /account\nDisallow: /admin\nDisallow: /careercenter/feed\n\nSitemap: ${origin}/sitemap.xml\n`;
}

/** @param jobMaps sitemaps of the job board */
export function sitemapIndex(edition: Edition, today: IsoDate, origin: string, jobMaps: number): string {
  const maps = (name: string, many: number) =>
    Array.from(
      { length: many },
      (_, n) => `<sitemap><loc>${origin}/sitemaps/${name}-${n + 1}.xml</loc></sitemap>`,
    );
  const entries = [
    ...SYSTEMS.flatMap((system) => maps(system, Math.ceil(codeCount(edition, system, today) / PER_SITEMAP))),
    ...maps('jobs', jobMaps),
    `<sitemap><loc>${origin}/sitemaps/guidelines.xml</loc></sitemap>`,
  ];
  return `${HEAD}<sitemapindex xmlns="${SCHEMA}">\n${entries.join('\n')}\n</sitemapindex>\n`;
}

/** One of a system's sitemaps, counted from 1; null when there is no such one. */
export function sitemapOf(
  edition: Edition,
  today: IsoDate,
  system: System,
  number: number,
  origin: string,
): string | null {
  if (number < 1) return null;
  const codes = codePage(edition, system, today, (number - 1) * PER_SITEMAP, PER_SITEMAP);
  if (codes.length === 0) return null;
  const urls = codes.map((code) => `<url><loc>${origin}${pathOf({ system, code })}</loc></url>`);
  return `${HEAD}<urlset xmlns="${SCHEMA}">\n${urls.join('\n')}\n</urlset>\n`;
}

export function guidelinesSitemap(edition: Edition, origin: string): string {
  const paths = ['/guidelines', ...guidelineList(edition).map(({ slug }) => `/guidelines/${slug}`)];
  const urls = paths.map((path) => `<url><loc>${origin}${path}</loc></url>`);
  return `${HEAD}<urlset xmlns="${SCHEMA}">\n${urls.join('\n')}\n</urlset>\n`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** schema.org MedicalCode. A title that is the AMA's is left out. */
export function codeJsonLd(record: CodeRecord, origin: string): object {
  const { ref, title, status } = record;
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalCode',
    codeValue: ref.code,
    codingSystem: SYSTEM_URIS[ref.system],
    url: `${origin}${pathOf(ref)}`,
    ...(title.text !== null && title.words !== 'ama' ? { name: title.text } : {}),
    description: status.sentence,
  };
}
