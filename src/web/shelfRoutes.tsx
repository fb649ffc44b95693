// /account/favourites, /account/notes, /account/history: what one keeps of the reference. Behind the door of /account.
import {
  addFavourite,
  clearHistory,
  favouritesOf,
  forgetSearch,
  forgetVisit,
  historyOf,
  keepsHistory,
  notesOf,
  removeFavourite,
  saveNote,
  switchHistory,
} from '#accounts';
import { type CodeRef, isSystem, parseCode, statusOf, titleOf } from '#catalog';
import { self } from './accountRoutes.tsx';
import { localPath } from './addresses.ts';
import { typed } from './enterRoutes.tsx';
import {
  FavouritesPage,
  HistoryPage,
  NotePage,
  NotesPage,
  type ShownCode,
} from './pages/people/ShelfPages.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const SAID: Record<string, string> = {
  cleared: 'The history is cleared.',
  off: 'History is off, and what was kept is gone.',
  on: 'History is on.',
};

export function shelfRoutes(app: SiteApp, site: Site): void {
  const { db, now } = site.options;

  app.get('/account/favourites', (c) => favouritesPage(c, null));
  app.post('/account/favourites', async (c) => {
    const form = await typed(c);
    const ref = refOf(form);
    if (!ref) return site.notFound(c);
    if (form('do') === 'remove') await removeFavourite(db, self(c).id, ref);
    else {
      const fault = statusOf(c.get('edition'), ref, c.get('asOf'))
        ? await addFavourite(db, self(c).id, ref, now())
        : 'No loaded release names this code.';
      if (fault !== null) return favouritesPage(c, fault);
    }
    return c.redirect(localPath(form('back')), 303);
  });

  app.get('/account/notes', async (c) => {
    const notes = (await notesOf(db, self(c).id)).flatMap((note) =>
      shown(c, note).map((code) => ({ ...code, text: note.text, at: note.at })),
    );
    return c.html(<NotesPage frame={site.frame(c, {})} notes={notes} />);
  });
  app.post('/account/notes', async (c) => {
    const form = await typed(c);
    const ref = refOf(form);
    const text = form('text');
    const isKnown = ref && (text.trim() === '' || statusOf(c.get('edition'), ref, c.get('asOf')));
    if (!ref || !isKnown) return site.notFound(c);
    const back = localPath(form('back'));
    const fault = await saveNote(db, self(c).id, ref, text, now());
    if (fault === null) return c.redirect(back, 303);
    const frame = site.frame(c, { path: '/account/notes', query: {} });
    return c.html(<NotePage frame={frame} code={ref} text={text} back={back} fault={fault} />, 422);
  });

  app.get('/account/history', async (c) => {
    const { id } = self(c);
    const { visits, searches } = await historyOf(db, id);
    const page = (
      <HistoryPage
        frame={site.frame(c, {})}
        isOn={await keepsHistory(db, id)}
        visits={visits.flatMap(({ system, code, at }) => known(system, code).map((ref) => ({ ref, at })))}
        searches={searches}
        said={SAID[c.req.query('said') ?? ''] ?? null}
      />
    );
    return c.html(page);
  });
  app.post('/account/history', async (c) => {
    const form = await typed(c);
    const { id } = self(c);
    const what = form('do');
    if (what === 'clear') await clearHistory(db, id);
    else if (what === 'on' || what === 'off') await switchHistory(db, id, what === 'on');
    else if (what === 'forget-search') await forgetSearch(db, id, form('text'));
    else if (what === 'forget') await forgetVisit(db, id, { system: form('system'), code: form('code') });
    const said = what === 'clear' ? 'cleared' : what;
    return c.redirect(said in SAID ? `/account/history?said=${said}` : '/account/history', 303);
  });

  async function favouritesPage(c: Ctx, fault: string | null): Promise<Response> {
    const codes = (await favouritesOf(db, self(c).id)).flatMap((one) => shown(c, one));
    const frame = site.frame(c, { path: '/account/favourites', query: {} });
    return c.html(<FavouritesPage frame={frame} codes={codes} said={fault} />, fault === null ? 200 : 422);
  }

  function shown(c: Ctx, { system, code }: { system: string; code: string }): ShownCode[] {
    const edition = c.get('edition');
    return known(system, code).map((ref) => {
      const status = statusOf(edition, ref, c.get('asOf'));
      // Our own labels: the AMA's words stand in no list.
      const { text } = titleOf(edition, ref, c.get('asOf'), { cptAccepted: false });
      return { ref, title: text, status };
    });
  }
}

function known(system: string, code: string): CodeRef[] {
  const ref = isSystem(system) ? parseCode(system, code) : null;
  return ref ? [ref] : [];
}

function refOf(form: (name: string) => string): CodeRef | null {
  return known(form('system'), form('code'))[0] ?? null;
}
