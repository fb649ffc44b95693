// /careercenter/employer, postings: who looks for coders, and what they post. Behind the door of careersRoutes.tsx; each question to the
// room names who asks, and gets nothing where that person does not act for the employer.
import {
  addEmployerMember,
  closePosting,
  createEmployer,
  type Employer,
  employerMembers,
  employersOf,
  type FormFaults,
  importFeed,
  MOST_QUESTIONS,
  ownPosting,
  type Posting,
  postingsOfEmployer,
  questionsOf,
  removeEmployerMember,
  renewPosting,
  saveEmployer,
  savePosting,
  saveQuestions,
  submitPosting,
  type TypedEmployer,
  type TypedPosting,
} from '#careers';
import { self } from './accountRoutes.tsx';
import { type SentForm, sentForm, statusFor } from './careersForm.ts';
import { CompanyFormPage, EmployersPage, ImportPage, PostingsPage } from './pages/careers/EmployerPages.tsx';
import { JobPage } from './pages/careers/JobPage.tsx';
import { PostingFormPage, previewBar, type TypedQuestion } from './pages/careers/PostingPages.tsx';
import type { Answer, Ctx, Site, SiteApp } from './site.tsx';

const SAID: Record<string, string> = {
  registered: 'The company is registered. Post a job, or import a feed.',
  saved: 'Saved.',
  member: 'Added.',
  removed: 'Removed.',
  submit: 'Sent in. The operator reads it before it goes live.',
  close: 'Closed.',
  renew: 'Renewed.',
};
const PER_PAGE = 200;
const ACTS = { submit: submitPosting, close: closePosting, renew: renewPosting } as const;

const NO_EMPLOYER: TypedEmployer = { name: '', about: '', website: '', city: '', inState: '' };
const NO_POSTING: TypedPosting = {
  title: '',
  description: '',
  workplace: 'remote',
  employment: 'full-time',
  experience: 'two-years',
  city: '',
  inState: '',
  zip: '',
  payMin: '',
  payMax: '',
  payPer: 'hour',
  applyUrl: '',
  credentials: [],
  specialties: [],
  settings: [],
  encoders: [],
  ehrs: [],
};

export function careersEmployerRoutes(app: SiteApp, site: Site): void {
  const { db, now } = site.options;
  const said = (c: Ctx) => SAID[c.req.query('said') ?? ''] ?? null;

  app.get('/careercenter/employer', (c) => employersPage(c, NO_EMPLOYER, {}));
  app.post('/careercenter/employer', async (c) => {
    const typed = typedEmployer(await sentForm(c));
    const made = await createEmployer(db, self(c).id, typed, now());
    if ('faults' in made) return employersPage(c, typed, made.faults);
    return c.redirect(`/careercenter/employer/${made.id}?said=registered`, 303);
  });

  app.get('/careercenter/employer/:id', (c) => postingsPage(c));

  app.get('/careercenter/employer/:id/company', async (c) => {
    const employer = await ownEmployer(c);
    return employer ? companyPage(c, employer, { ...employer, email: '' }, {}) : site.notFound(c);
  });
  app.post('/careercenter/employer/:id/company', async (c) => {
    const employer = await ownEmployer(c);
    if (!employer) return site.notFound(c);
    const typed = typedEmployer(await sentForm(c));
    const faults = await saveEmployer(db, self(c).id, employer.id, typed);
    if (faults) return companyPage(c, employer, { ...typed, email: '' }, faults);
    return c.redirect(`/careercenter/employer/${employer.id}/company?said=saved`, 303);
  });
  app.post('/careercenter/employer/:id/members', async (c) => {
    const employer = await ownEmployer(c);
    if (!employer) return site.notFound(c);
    const email = (await sentForm(c)).one('email');
    const fault = await addEmployerMember(db, self(c).id, employer.id, email, now());
    if (fault !== null) return companyPage(c, employer, { ...employer, email }, { email: fault });
    return c.redirect(`/careercenter/employer/${employer.id}/company?said=member#people`, 303);
  });
  app.post('/careercenter/employer/:id/members/remove', async (c) => {
    const employer = await ownEmployer(c);
    if (!employer) return site.notFound(c);
    const person = (await sentForm(c)).one('person');
    const fault = await removeEmployerMember(db, self(c).id, employer.id, person);
    if (fault !== null) return companyPage(c, employer, { ...employer, email: '' }, { email: fault });
    const back = person === self(c).id ? '' : `/${employer.id}/company`;
    return c.redirect(`/careercenter/employer${back}?said=removed`, 303);
  });

  app.get('/careercenter/employer/:id/postings', async (c) => {
    const employer = await ownEmployer(c);
    if (!employer) return site.notFound(c);
    const { city, inState } = employer;
    return formPage(c, employer, null, { ...NO_POSTING, city, inState }, [], {});
  });
  app.post('/careercenter/employer/:id/postings', async (c) => {
    const employer = await ownEmployer(c);
    return employer ? keepPosting(c, employer, null) : site.notFound(c);
  });

  app.get('/careercenter/postings/:id', async (c) => {
    const posting = await ownPosting(db, self(c).id, c.req.param('id'));
    const employer = posting && (await employerOf(c, posting.employer.id));
    if (!posting || !employer) return site.notFound(c);
    const questions = (await questionsOf(db, posting.id)).map((one) => ({
      ...one,
      options: one.options.join('\n'),
    }));
    return formPage(c, employer, posting, asTyped(posting), questions, {});
  });
  app.post('/careercenter/postings/:id', async (c) => {
    const posting = await ownPosting(db, self(c).id, c.req.param('id'));
    const employer = posting && (await employerOf(c, posting.employer.id));
    return posting && employer ? keepPosting(c, employer, posting) : site.notFound(c);
  });

  app.get('/careercenter/postings/:id/preview', (c) => previewPage(c, null));
  app.post('/careercenter/postings/:id/:act{submit|close|renew}', async (c) => {
    const posting = await ownPosting(db, self(c).id, c.req.param('id'));
    if (!posting) return site.notFound(c);
    const act = c.req.param('act') as keyof typeof ACTS;
    const fault = await ACTS[act](db, self(c).id, posting.id, now());
    if (fault !== null) return previewPage(c, fault);
    return c.redirect(`/careercenter/employer/${posting.employer.id}?said=${act}`, 303);
  });

  app.get('/careercenter/employer/:id/import', async (c) => {
    const employer = await ownEmployer(c);
    if (!employer) return site.notFound(c);
    const frame = site.frame(c, {});
    return c.html(<ImportPage frame={frame} employer={employer} fault={null} report={null} />);
  });
  app.post('/careercenter/employer/:id/import', async (c) => {
    const employer = await ownEmployer(c);
    if (!employer) return site.notFound(c);
    const file = (await sentForm(c)).file('file');
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? []);
    const outcome =
      bytes.length === 0
        ? { unreadable: 'Choose a file.' }
        : await importFeed(db, self(c).id, employer.id, bytes, now());
    const fault = 'unreadable' in outcome ? outcome.unreadable : null;
    const report = 'unreadable' in outcome ? null : outcome;
    const page = <ImportPage frame={site.frame(c, {})} employer={employer} fault={fault} report={report} />;
    return c.html(page, fault === null ? 200 : 422);
  });

  async function employerOf(c: Ctx, id: string): Promise<Employer | null> {
    return (await employersOf(db, self(c).id)).find((one) => one.id === id) ?? null;
  }

  function ownEmployer(c: Ctx): Promise<Employer | null> {
    return employerOf(c, c.req.param('id') ?? '');
  }

  async function keepPosting(c: Ctx, employer: Employer, posting: Posting | null): Promise<Awaited<Answer>> {
    const form = await sentForm(c);
    const typed = typedPosting(form);
    const questions = typedQuestions(form);
    const kept = await savePosting(db, self(c).id, employer.id, posting?.id ?? null, typed, now());
    if ('faults' in kept) return formPage(c, employer, posting, typed, questions, kept.faults);
    const faults = await saveQuestions(db, self(c).id, kept.id, questions);
    // The posting itself is kept by now: what is wrong with a question is mended in it, not in a second one.
    if (faults)
      return formPage(c, employer, await ownPosting(db, self(c).id, kept.id), typed, questions, faults);
    return c.redirect(`/careercenter/postings/${kept.id}/preview`, 303);
  }

  async function employersPage(c: Ctx, typed: TypedEmployer, faults: FormFaults): Promise<Response> {
    const employers = await employersOf(db, self(c).id);
    const frame = site.frame(c, {});
    const page = <EmployersPage frame={frame} employers={employers} typed={typed} faults={faults} />;
    return c.html(page, statusFor(faults));
  }

  async function postingsPage(c: Ctx): Promise<Awaited<Answer>> {
    const employer = await ownEmployer(c);
    if (!employer) return site.notFound(c);
    const from = Math.min(Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0), 1_000_000);
    const found = await postingsOfEmployer(db, self(c).id, employer.id, { from, limit: PER_PAGE + 1 });
    const page = (
      <PostingsPage
        frame={site.frame(c, { query: {} })}
        employer={employer}
        postings={found.slice(0, PER_PAGE)}
        pages={{
          newer: from > 0 ? Math.max(0, from - PER_PAGE) : null,
          older: found.length > PER_PAGE ? from + PER_PAGE : null,
        }}
        said={said(c)}
      />
    );
    return c.html(page);
  }

  async function companyPage(
    c: Ctx,
    employer: Employer,
    typed: TypedEmployer & { email: string },
    faults: FormFaults,
  ): Promise<Response> {
    const page = (
      <CompanyFormPage
        frame={site.frame(c, { path: `/careercenter/employer/${employer.id}/company`, query: {} })}
        employer={employer}
        members={await employerMembers(db, self(c).id, employer.id)}
        self={self(c).id}
        typed={typed}
        faults={faults}
        said={said(c)}
      />
    );
    return c.html(page, statusFor(faults));
  }

  function formPage(
    c: Ctx,
    employer: Employer,
    posting: Posting | null,
    typed: TypedPosting,
    questions: readonly TypedQuestion[],
    faults: FormFaults,
  ): Answer {
    const page = (
      <PostingFormPage
        frame={site.frame(c, {})}
        employer={employer}
        posting={posting}
        typed={typed}
        questions={questions}
        faults={faults}
        said={said(c)}
      />
    );
    return c.html(page, statusFor(faults));
  }

  async function previewPage(c: Ctx, fault: string | null): Promise<Awaited<Answer>> {
    const posting = await ownPosting(db, self(c).id, c.req.param('id') ?? '');
    if (!posting) return site.notFound(c);
    const frame = site.frame(c, { path: `/careercenter/postings/${posting.id}/preview`, query: {} });
    const page = (
      <JobPage frame={frame} posting={posting} own={null} said={null} preview={previewBar(posting, fault)} />
    );
    return c.html(page, fault === null ? 200 : 422);
  }
}

function typedEmployer(form: SentForm): TypedEmployer {
  return {
    name: form.one('name'),
    about: form.one('about'),
    website: form.one('website'),
    city: form.one('city'),
    inState: form.one('inState'),
  };
}

function typedPosting(form: SentForm): TypedPosting {
  return Object.fromEntries(
    Object.entries(NO_POSTING).map(([name, empty]) => [
      name,
      typeof empty === 'string' ? form.one(name) : form.all(name),
    ]),
  ) as unknown as TypedPosting;
}

function typedQuestions(form: SentForm): TypedQuestion[] {
  return Array.from({ length: MOST_QUESTIONS }, (_, n) => ({
    text: form.one(`question${n}`),
    kind: form.one(`kind${n}`),
    options: form.one(`options${n}`),
    isRequired: form.one(`required${n}`) === 'yes',
  }));
}

function asTyped(posting: Posting): TypedPosting {
  const dollars = (cents: number | null) => (cents === null ? '' : String(cents / 100));
  const { payMinCents, payMaxCents, applyUrl } = posting;
  return {
    ...posting,
    payMin: dollars(payMinCents),
    payMax: dollars(payMaxCents),
    applyUrl: applyUrl ?? '',
  };
}
