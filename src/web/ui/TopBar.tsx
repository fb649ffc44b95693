// Name, products, search, date of service, theme; and below, the four books and what is reckoned from them.
import { SYSTEMS, type System } from '#catalog';
import { type Frame, link } from '../frame.ts';
import { type IconName, icon, mark } from './icons.tsx';
import { viewsLeft } from './views.tsx';

export const PRODUCT_LINKS = [
  { path: '/casepilot', name: 'CasePilot' },
  { path: '/caseconsultant', name: 'CaseConsultant' },
  { path: '/case2code', name: 'Case2Code' },
  { path: '/careercenter', name: 'CareerCenter' },
] as const;

/** What is asked of several codes at once. */
export const CHECK_LINKS = [
  { path: '/claims', name: 'Claims', what: 'which codes conflict, and what a claim would be denied for' },
  { path: '/fees', name: 'Fees', what: 'what Medicare pays, with the arithmetic' },
  { path: '/coverage', name: 'Coverage', what: 'national and local documents, and the diagnoses they list' },
  { path: '/crosswalks', name: 'Crosswalks', what: 'a code or group in the other systems, both ways' },
  {
    path: '/guidelines',
    name: 'Guidelines',
    what: 'rules of coding and billing, with their official sources',
  },
] as const;

const BOOKS: Record<System, string> = {
  cpt: 'CPT®',
  hcpcs: 'HCPCS',
  'icd-10-cm': 'ICD-10-CM',
  'icd-10-pcs': 'ICD-10-PCS',
};

export function TopBar({ frame, ownSearch }: { frame: Frame; ownSearch: boolean }) {
  return (
    <>
      <header class="bar">
        <a class="name" href={link(frame, '/')}>
          {mark()}
          <span>Coding Ahead</span>
        </a>
        <nav class="products" aria-label="Products">
          {barLinks(frame, PRODUCT_LINKS)}
        </nav>
        {ownSearch ? <span class="find" /> : searchForm(frame, 'find')}
        {serviceForm(frame)}
        {themeForm(frame)}
        <details class="menu">
          <summary>Menu</summary>
          <div>
            <nav aria-label="Products, in the menu">{barLinks(frame, PRODUCT_LINKS)}</nav>
            <nav class="checks" aria-label="Checks, in the menu">
              {barLinks(frame, CHECK_LINKS)}
              {barLinks(frame, [RELEASES])}
            </nav>
            {themeForm(frame)}
          </div>
        </details>
      </header>
      <nav class="books" aria-label="Code systems and checks">
        {SYSTEMS.map((system) => (
          <a href={link(frame, `/${system}`)} aria-current={current(frame.system === system)}>
            {BOOKS[system]}
          </a>
        ))}
        <span class="checks">
          {barLinks(frame, CHECK_LINKS)}
          {barLinks(frame, [RELEASES])}
        </span>
        {viewsLeft(frame)}
      </nav>
    </>
  );
}

export function searchForm(frame: Frame, style: 'find' | 'find large') {
  return (
    <search class={style}>
      <form action="/search">
        {icon('search')}
        <input
          type="search"
          name="q"
          value={frame.searched}
          placeholder="Code or words"
          aria-label="Search codes and words"
          aria-keyshortcuts="/"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxlength={200}
        />
        {frame.asOf === frame.today ? null : <input type="hidden" name="asOf" value={frame.asOf} />}
        <span class="key" aria-hidden="true">
          /
        </span>
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

function serviceForm(frame: Frame) {
  return (
    <form class="service" action={frame.path}>
      {Object.entries(frame.query).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>Date of service</span>
        <input type="date" name="asOf" value={frame.asOf} />
      </label>
      <button type="submit">Set</button>
    </form>
  );
}

const THEMES: { to: Frame['theme'] & IconName; label: string }[] = [
  { to: 'system', label: 'Colours as the system has them' },
  { to: 'light', label: 'Light colours' },
  { to: 'dark', label: 'Dark colours' },
];

function themeForm(frame: Frame) {
  return (
    <form class="theme" method="post" action="/theme">
      <input type="hidden" name="back" value={link(frame, frame.path, frame.query)} />
      {THEMES.map(({ to, label }) => (
        <button
          type="submit"
          name="to"
          value={to}
          title={label}
          aria-label={label}
          aria-pressed={frame.theme === to ? 'true' : 'false'}
        >
          {icon(to)}
        </button>
      ))}
    </form>
  );
}

const RELEASES = { path: '/status', name: 'Releases' };

function barLinks(frame: Frame, links: readonly { path: string; name: string }[]) {
  return links.map(({ path, name }) => (
    <a
      href={link(frame, path)}
      aria-current={current(frame.path === path || frame.path.startsWith(`${path}/`))}
    >
      {name}
    </a>
  ));
}

function current(is: boolean): 'page' | undefined {
  return is ? 'page' : undefined;
}
