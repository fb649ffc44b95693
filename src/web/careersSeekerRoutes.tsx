// /careercenter/profile, resumes, saved, searches, applications: what a person who looks for work keeps and sends. Behind the door of
// careersRoutes.tsx, which lets only people in.
import {
  addResume,
  applicationOf,
  applicationsOf,
  apply,
  changeFrequency,
  deleteResume,
  deleteSavedSearch,
  deleteSeeker,
  type FormFaults,
  parseJobQuery,
  postingAt,
  questionsOf,
  RESUME_TYPES,
  readResume,
  removeSavedJob,
  resumesOf,
  type Seeker,
  savedJobsOf,
  savedSearchesOf,
  saveJob,
  saveSearch,
  saveSeeker,
  seekerOf,
  sendMessage,
  type TypedApplication,
  withdraw,
} from '#careers';
import { self } from './accountRoutes.tsx';
import { type SentForm, sentForm, statusFor } from './careersForm.ts';
import { ApplyPage } from './pages/careers/JobPage.tsx';
import {
  ApplicationPage,
  ApplicationsPage,
  ProfilePage,
  SavedJobsPage,
  SearchesPage,
} from './pages/careers/SeekerPages.tsx';
import type { Answer, Ctx, Site, SiteApp } from './site.tsx';

const SAID: Record<string, string> = {
  profile: 'The profile is saved.',
  forgotten: 'The profile is deleted.',
  resume: 'The résumé is kept.',
  'resume-gone': 'The résumé is deleted.',
  removed: 'Removed.',
  kept: 'The search is kept.',
  changed: 'Changed.',
  deleted: 'The search is deleted.',
  sent: 'The application is sent.',
  withdrawn: 'The application is withdrawn.',
  message: 'The message is sent.',
};
const NOTHING: TypedApplication = { resumeId: '', letter: '', answers: {} };

export function careersSeekerRoutes(app: SiteApp, site: Site): void {
  const { db, now, secret } = site.options;
  const said = (c: Ctx) => SAID[c.req.query('said') ?? ''] ?? null;

  app.get('/careercenter/profile', async (c) => profilePage(c, await seekerOf(db, self(c).id), {}));
  app.post('/careercenter/profile', async (c) => {
    const typed = typedSeeker(await sentForm(c));
    const faults = await saveSeeker(db, self(c).id, typed, now());
    if (faults) return profilePage(c, typed, faults);
    return c.redirect('/careercenter/profile?said=profile', 303);
  });
  app.post('/careercenter/profile/delete', async (c) => {
    await deleteSeeker(db, self(c).id);
    return c.redirect('/careercenter/profile?said=forgotten', 303);
  });

  app.get('/careercenter/resumes', (c) => c.redirect('/careercenter/profile#resumes', 303));
  app.post('/careercenter/resumes', async (c) => {
    const file = (await sentForm(c)).file('file');
    const kept = await keepResume(c, file);
    if ('fault' in kept) return profilePage(c, await seekerOf(db, self(c).id), { file: kept.fault });
    return c.redirect('/careercenter/profile?said=resume#resumes', 303);
  });
  app.post('/careercenter/resumes/delete', async (c) => {
    await deleteResume(db, self(c).id, (await sentForm(c)).one('resume'));
    return c.redirect('/careercenter/profile?said=resume-gone#resumes', 303);
  });
  app.get('/careercenter/resumes/:id', async (c) => {
    const resume = await readResume(db, secret, self(c).id, c.req.param('id'));
    if (!resume) return site.notFound(c);
    // Never opened in the site's own name: a stranger wrote it.
    return c.body(new Uint8Array(resume.content), 200, {
      'Content-Type': RESUME_TYPES[resume.kind].mime,
      'Content-Disposition': attachment(resume.name),
      'Cache-Control': 'private, no-store',
    });
  });

  app.get('/careercenter/saved', async (c) =>
    c.html(
      <SavedJobsPage frame={site.frame(c, {})} jobs={await savedJobsOf(db, self(c).id)} said={said(c)} />,
    ),
  );
  app.post('/careercenter/jobs/:slug/save', async (c) => {
    const posting = await postingAt(db, c.req.param('slug'));
    if (!posting) return site.notFound(c);
    const fault = await saveJob(db, self(c).id, posting.id, now());
    const outcome = fault === null ? 'saved' : posting.state === 'live' ? 'full' : 'closed';
    return c.redirect(`/careercenter/jobs/${posting.slug}?said=${outcome}`, 303);
  });
  app.post('/careercenter/jobs/:slug/unsave', async (c) => {
    const posting = await postingAt(db, c.req.param('slug'));
    if (!posting) return site.notFound(c);
    await removeSavedJob(db, self(c).id, posting.id);
    const isFromList = (await sentForm(c)).one('back') === 'list';
    const back = isFromList ? '/careercenter/saved' : `/careercenter/jobs/${posting.slug}`;
    return c.redirect(`${back}?said=removed`, 303);
  });

  app.get('/careercenter/searches', (c) => searchesPage(c, null));
  app.post('/careercenter/searches', async (c) => {
    const form = await sentForm(c);
    const query = parseJobQuery(new URLSearchParams(form.one('query')));
    const typed = { name: form.one('name'), query, frequency: form.one('frequency') };
    const kept = await saveSearch(db, self(c).id, typed, now());
    if ('fault' in kept) return searchesPage(c, kept.fault);
    return c.redirect('/careercenter/searches?said=kept', 303);
  });
  app.post('/careercenter/searches/:id', async (c) => {
    const frequency = (await sentForm(c)).one('frequency');
    const fault = await changeFrequency(db, self(c).id, c.req.param('id'), frequency, now());
    if (fault !== null) return searchesPage(c, fault);
    return c.redirect('/careercenter/searches?said=changed', 303);
  });
  app.post('/careercenter/searches/:id/delete', async (c) => {
    await deleteSavedSearch(db, self(c).id, c.req.param('id'));
    return c.redirect('/careercenter/searches?said=deleted', 303);
  });

  app.get('/careercenter/jobs/:slug/apply', async (c) => {
    const resumes = await resumesOf(db, self(c).id);
    return applyPage(c, { ...NOTHING, resumeId: resumes[0]?.id ?? '' }, {});
  });
  app.post('/careercenter/jobs/:slug/apply', async (c) => {
    const posting = await postingAt(db, c.req.param('slug'));
    if (!posting) return site.notFound(c);
    const form = await sentForm(c);
    const questions = await questionsOf(db, posting.id);
    const answers = Object.fromEntries(questions.map(({ id }) => [id, form.one(`answer-${id}`)]));
    const typed = { resumeId: form.one('resume'), letter: form.one('letter'), answers };
    const file = form.file('file');
    if (file) {
      const kept = await keepResume(c, file);
      if ('fault' in kept) return applyPage(c, typed, { file: kept.fault });
      typed.resumeId = kept.id;
    }
    const sent = await apply(db, site.origin(c), self(c).id, posting.id, typed, now());
    if ('faults' in sent) return applyPage(c, typed, sent.faults);
    return c.redirect(`/careercenter/applications/${sent.id}?said=sent`, 303);
  });

  app.get('/careercenter/applications', async (c) =>
    c.html(
      <ApplicationsPage frame={site.frame(c, {})} applications={await applicationsOf(db, self(c).id)} />,
    ),
  );
  app.get('/careercenter/applications/:id', (c) => applicationPage(c, '', null));
  app.post('/careercenter/applications/:id/withdraw', async (c) => {
    const id = c.req.param('id');
    if (!(await withdraw(db, site.origin(c), self(c).id, id, now()))) return site.notFound(c);
    return c.redirect(`/careercenter/applications/${id}?said=withdrawn`, 303);
  });
  app.post('/careercenter/applications/:id/messages', async (c) => {
    const id = c.req.param('id');
    const text = (await sentForm(c)).one('text');
    // Who acts for the employer writes from the applicant's page.
    if (!(await applicationOf(db, self(c).id, id))) return site.notFound(c);
    const fault = await sendMessage(db, site.origin(c), self(c).id, id, text, now());
    if (fault !== null) return applicationPage(c, text, fault);
    return c.redirect(`/careercenter/applications/${id}?said=message#messages`, 303);
  });

  async function keepResume(c: Ctx, file: File | null) {
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? []);
    return addResume(db, secret, self(c).id, { name: file?.name ?? '', bytes }, now());
  }

  async function profilePage(c: Ctx, seeker: Seeker, faults: FormFaults): Promise<Response> {
    const page = (
      <ProfilePage
        frame={site.frame(c, { path: '/careercenter/profile', query: {} })}
        seeker={seeker}
        resumes={await resumesOf(db, self(c).id)}
        faults={faults}
        said={said(c)}
      />
    );
    return c.html(page, statusFor(faults));
  }

  async function searchesPage(c: Ctx, fault: string | null): Promise<Response> {
    const frame = site.frame(c, { path: '/careercenter/searches', query: {} });
    const searches = await savedSearchesOf(db, self(c).id);
    const page = <SearchesPage frame={frame} searches={searches} fault={fault} said={said(c)} />;
    return c.html(page, fault === null ? 200 : 422);
  }

  async function applyPage(c: Ctx, typed: TypedApplication, faults: FormFaults): Promise<Awaited<Answer>> {
    const posting = await postingAt(db, c.req.param('slug') ?? '');
    if (!posting || posting.liveSince === null) return site.notFound(c);
    if (posting.state !== 'live' || posting.applyUrl !== null)
      return c.redirect(`/careercenter/jobs/${posting.slug}`, 303);
    const page = (
      <ApplyPage
        frame={site.frame(c, {})}
        posting={posting}
        questions={await questionsOf(db, posting.id)}
        resumes={await resumesOf(db, self(c).id)}
        typed={typed}
        faults={faults}
      />
    );
    return c.html(page, statusFor(faults));
  }

  async function applicationPage(c: Ctx, typed: string, fault: string | null): Promise<Awaited<Answer>> {
    const id = c.req.param('id') ?? '';
    const application = await applicationOf(db, self(c).id, id);
    if (!application) return site.notFound(c);
    const page = (
      <ApplicationPage
        frame={site.frame(c, { path: `/careercenter/applications/${application.id}`, query: {} })}
        application={application}
        typed={typed}
        fault={fault}
        said={said(c)}
      />
    );
    return c.html(page, fault === null ? 200 : 422);
  }
}

function typedSeeker(form: SentForm): Seeker {
  return {
    name: form.one('name'),
    headline: form.one('headline'),
    about: form.one('about'),
    state: form.one('state'),
    zip: form.one('zip'),
    experience: form.one('experience'),
    credentials: form.all('credentials'),
    specialties: form.all('specialties'),
    encoders: form.all('encoders'),
    ehrs: form.all('ehrs'),
  };
}

/** RFC 6266: the name in ASCII for the old, in UTF-8 for all others. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w .-]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
