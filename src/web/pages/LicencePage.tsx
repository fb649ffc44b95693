// The click-through before the first CPT descriptor, in our own words; the AMA's licence with the operator binds.
import type { Frame } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';

export function LicencePage({
  frame,
  back,
  copyright,
  version,
}: {
  frame: Frame;
  back: string;
  copyright: string;
  version: string;
}) {
  return (
    <Layout frame={frame} title="Terms for CPT descriptors" description={null}>
      <div class="browse prose">
        <h1>Terms for CPT® descriptors</h1>
        <p>
          <strong>{copyright}</strong> CPT is a registered trademark of the American Medical Association.
          Loaded release: {version}.
        </p>
        <p>
          The operator of this site holds a licence for the CPT files that are loaded here. As a user under it
          you agree:
        </p>
        <ul>
          <li>
            to use CPT descriptors only for your own work inside your organization, in the United States and
            its territories;
          </li>
          <li>
            not to copy them on, publish, sell or hand them to others, and not to make products from them;
          </li>
          <li>not to change or remove the copyright notices that stand beside them;</li>
          <li>
            that the AMA and the operator give no warranty, and that the AMA does not practice medicine or
            dispense medical services.
          </li>
        </ul>
        <h2>Fee schedules</h2>
        <p>
          Fee schedules, relative value units, conversion factors and related components are not assigned by
          the AMA and are not part of CPT; the AMA does not recommend their use.
        </p>
        <h2>United States government rights</h2>
        <p>
          CPT is commercial technical data and a commercial database developed at private expense. Use,
          copying and disclosure by or for the United States government are restricted as FARS and DFARS (48
          CFR 12.212, 52.227-14 and -19, 252.227-7013 to -7015) provide.
        </p>
        <form method="post" action="/licence/cpt" class="within">
          <input type="hidden" name="back" value={back} />
          <button type="submit" name="accept" value="yes" class="button">
            I accept
          </button>
          <a href={back}>Go back without accepting</a>
        </form>
        <p class="quiet">Your acceptance is kept in a cookie for this release of the files.</p>
      </div>
    </Layout>
  );
}
