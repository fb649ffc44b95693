// What does a reader choose for this browser? The terms of the CPT licence, and colours. A guest's are kept in cookies;
// the acceptance of someone signed in is kept with the account.

import { bodyLimit } from 'hono/body-limit';
import { acceptLicence } from '#accounts';
import { copyrightLine, licenceVersion } from '#catalog';
import { localPath } from './addresses.ts';
import { LicencePage } from './pages/LicencePage.tsx';
import { type Site, type SiteApp, THEMES } from './site.tsx';

export function choiceRoutes(app: SiteApp, site: Site): void {
  app.get('/licence/cpt', (c) => {
    const version = licenceVersion(c.get('edition'));
    const copyright = copyrightLine(c.get('edition'));
    if (version === null || copyright === null) {
      return site.problem(
        c,
        404,
        'No CPT files are loaded',
        'There are no AMA descriptors here, so there is nothing to accept.',
      );
    }
    const back = localPath(c.req.query('back'));
    return c.html(
      <LicencePage
        frame={site.frame(c, { notices: [copyright] })}
        back={back}
        copyright={copyright}
        version={version}
      />,
    );
  });
  const smallForm = bodyLimit({
    maxSize: 16_384,
    onError: (c) => c.text('The form is larger than 16 KiB.\n', 413),
  });
  app.post('/licence/cpt', smallForm, async (c) => {
    const form = await c.req.parseBody();
    const version = licenceVersion(c.get('edition'));
    const { person } = c.get('viewing');
    if (form.accept === 'yes' && version !== null) {
      if (person) await acceptLicence(site.options.db, person.id, version, site.options.now());
      else site.remember(c, 'cpt-licence', version);
    }
    return c.redirect(localPath(form.back), 303);
  });
  app.post('/theme', smallForm, async (c) => {
    const form = await c.req.parseBody();
    const theme = THEMES.find((one) => one === form.to);
    if (theme) site.remember(c, 'theme', theme);
    return c.redirect(localPath(form.back), 303);
  });
}
