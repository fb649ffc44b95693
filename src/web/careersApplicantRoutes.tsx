// /careercenter/employer/…/applicants and /careercenter/applicants: who has applied, in which stage, with notes and messages; and the
// table of them for a spreadsheet. Behind the door of careersRoutes.tsx.
import {
  addNote,
  applicantOf,
  applicantsOf,
  type Employer,
  employersOf,
  moveStage,
  postingsOfEmployer,
  STAGES,
  type Stage,
  sendMessage,
  stagesOf,
} from '#careers';
import { self } from './accountRoutes.tsx';
import { csv } from './addresses.ts';
import { sentForm } from './careersForm.ts';
import {
  ApplicantPage,
  type ApplicantProps,
  ApplicantsPage,
  nameOf,
} from './pages/careers/ApplicantPages.tsx';
import type { Answer, Ctx, Site, SiteApp } from './site.tsx';

const PER_PAGE = 50;
/** Of a CSV, which is made in memory. */
const MOST_ROWS = 20_000;

const SAID: Record<string, string> = {
  stage: 'Moved. The applicant is told by letter.',
  note: 'The note is kept.',
  message: 'The message is sent.',
};

export function careersApplicantRoutes(app: SiteApp, site: Site): void {
  const { db, now } = site.options;

  app.get('/careercenter/employer/:id/applicants', async (c) => {
    const employer = await ownEmployer(c, c.req.param('id'));
    if (!employer) return site.notFound(c);
    const wanted = { ...wantedIn(c), after: c.req.query('after') ?? '' };
    const postings = await postingsOfEmployer(db, self(c).id, employer.id);
    const counted = (await stagesOf(db, self(c).id, employer.id)).filter(
      ({ postingId }) => wanted.posting === '' || postingId === wanted.posting,
    );
    const stages = Object.fromEntries(
      (Object.keys(STAGES) as Stage[]).map((stage) => [
        stage,
        counted.filter((one) => one.stage === stage).reduce((sum, { n }) => sum + n, 0),
      ]),
    ) as Record<Stage, number>;
    const found = await applicantsOf(db, self(c).id, employer.id, {
      ...filterOf(wanted),
      after: wanted.after,
      limit: PER_PAGE,
    });
    const page = (
      <ApplicantsPage
        frame={site.frame(c, {})}
        employer={employer}
        postings={postings}
        stages={stages}
        found={found}
        wanted={wanted}
      />
    );
    return c.html(page);
  });

  app.get('/careercenter/employer/:id/applicants.csv', async (c) => {
    const employer = await ownEmployer(c, c.req.param('id'));
    if (!employer) return site.notFound(c);
    const { applicants } = await applicantsOf(db, self(c).id, employer.id, {
      ...filterOf(wantedIn(c)),
      limit: MOST_ROWS,
    });
    const rows = applicants.map((one) => [
      nameOf(one),
      one.headline,
      one.posting.title,
      STAGES[one.stage],
      one.movedAt,
      one.createdAt,
    ]);
    return csv(c, 'applicants', [['name', 'in one line', 'job', 'stage', 'since', 'sent'], ...rows]);
  });

  app.get('/careercenter/applicants/:id', (c) => applicantPage(c, null));
  app.post('/careercenter/applicants/:id/stage', async (c) => {
    const stage = (await sentForm(c)).one('stage');
    const fault = await moveStage(db, site.origin(c), self(c).id, c.req.param('id'), stage, now());
    return fault === null ? done(c, 'stage') : applicantPage(c, { form: 'stage', text: stage, fault });
  });
  app.post('/careercenter/applicants/:id/notes', async (c) => {
    const text = (await sentForm(c)).one('text');
    const fault = await addNote(db, self(c).id, c.req.param('id'), text, now());
    return fault === null ? done(c, 'note') : applicantPage(c, { form: 'note', text, fault });
  });
  app.post('/careercenter/applicants/:id/messages', async (c) => {
    const text = (await sentForm(c)).one('text');
    const id = c.req.param('id');
    // Whose own application it is writes from there.
    if (!(await applicantOf(db, self(c).id, id))) return site.notFound(c);
    const fault = await sendMessage(db, site.origin(c), self(c).id, id, text, now());
    return fault === null ? done(c, 'message') : applicantPage(c, { form: 'message', text, fault });
  });

  async function applicantPage(c: Ctx, sent: ApplicantProps['sent']): Promise<Awaited<Answer>> {
    const applicant = await applicantOf(db, self(c).id, c.req.param('id') ?? '');
    const employer = applicant && (await ownEmployer(c, applicant.employerId));
    if (!applicant || !employer) return site.notFound(c);
    const page = (
      <ApplicantPage
        frame={site.frame(c, { path: `/careercenter/applicants/${applicant.applicationId}`, query: {} })}
        employer={employer}
        applicant={applicant}
        sent={sent}
        said={SAID[c.req.query('said') ?? ''] ?? null}
      />
    );
    return c.html(page, sent === null ? 200 : 422);
  }

  function done(c: Ctx, said: string): Response {
    return c.redirect(`/careercenter/applicants/${c.req.param('id')}?said=${said}`, 303);
  }

  async function ownEmployer(c: Ctx, id: string): Promise<Employer | null> {
    return (await employersOf(db, self(c).id)).find((one) => one.id === id) ?? null;
  }
}

function wantedIn(c: Ctx): { posting: string; stage: Stage | '' } {
  const stage = (Object.keys(STAGES) as Stage[]).find((one) => one === c.req.query('stage')) ?? '';
  return { posting: (c.req.query('posting') ?? '').slice(0, 64), stage };
}

function filterOf({ posting, stage }: { posting: string; stage: Stage | '' }) {
  return { ...(posting === '' ? {} : { postingId: posting }), ...(stage === '' ? {} : { stage }) };
}
