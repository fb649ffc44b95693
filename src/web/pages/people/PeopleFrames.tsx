// What stands around each page of one's own, and of the operator: the tabs, the heading, and what has just been done.
import type { Child } from 'hono/jsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../ui/Layout.tsx';
import { tabbed } from '../../ui/tabs.tsx';

const ACCOUNT = [
  { path: '/account', name: 'Account' },
  { path: '/account/upgrade', name: 'Upgrade' },
  { path: '/account/letters', name: 'Letters' },
  { path: '/account/favourites', name: 'Favourites' },
  { path: '/account/notes', name: 'Notes' },
  { path: '/account/history', name: 'History' },
  { path: '/account/keys', name: 'API keys' },
  { path: '/account/team', name: 'Team' },
  { path: '/account/security', name: 'Passkeys' },
] as const;

const OPERATOR = [
  { path: '/admin', name: 'People' },
  { path: '/admin/requests', name: 'Requests' },
  { path: '/admin/plans', name: 'Plans' },
  { path: '/admin/teams', name: 'Teams' },
  { path: '/admin/editions', name: 'Editions' },
  { path: '/editing', name: 'Texts' },
  { path: '/admin/queues', name: 'Queues' },
  { path: '/admin/jobs', name: 'Jobs' },
  { path: '/admin/reports', name: 'Job reports' },
  { path: '/admin/consultant', name: 'Consultant' },
  { path: '/admin/templates', name: 'Letter templates' },
  { path: '/admin/usage', name: 'CPT usage' },
  { path: '/admin/licence', name: 'CPT terms' },
  { path: '/admin/audit', name: 'Audit log' },
] as const;

interface FrameProps<Name extends string> {
  frame: Frame;
  title: Name;
  said: string | null;
  children: Child;
}

export function AccountFrame(props: FrameProps<(typeof ACCOUNT)[number]['name']>) {
  return (
    <Layout frame={props.frame} title={props.title} description={null}>
      <div class="people">{tabbed('Your account', ACCOUNT, props.title, props)}</div>
    </Layout>
  );
}

export function AdminFrame(props: FrameProps<(typeof OPERATOR)[number]['name']>) {
  return (
    <Layout frame={props.frame} title={`${props.title}, operator`} description={null}>
      <div class="people admin">{tabbed('Operator', OPERATOR, props.title, props)}</div>
    </Layout>
  );
}
