// What stands around each page of the job board: its parts, the heading, and what has just been done.
import type { Child } from 'hono/jsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../ui/Layout.tsx';
import { tabbed } from '../../ui/tabs.tsx';

const PARTS = [
  { path: '/careercenter', name: 'Jobs' },
  { path: '/careercenter/pay', name: 'Pay' },
  { path: '/careercenter/saved', name: 'Saved jobs' },
  { path: '/careercenter/searches', name: 'Searches' },
  { path: '/careercenter/applications', name: 'Applications' },
  { path: '/careercenter/profile', name: 'Profile' },
  { path: '/careercenter/employer', name: 'For employers' },
] as const;
export type CareerPart = (typeof PARTS)[number]['name'];

export interface CareerFrameProps {
  frame: Frame;
  part: CareerPart;
  title: string;
  /** Of the page, where it is not its title; null: the page has its own. */
  heading?: Child;
  description?: string | null;
  said?: string | null;
  feeds?: Readonly<Record<string, string>>;
  /** Lists and tables take the whole width, forms do not. */
  wide?: boolean;
  children: Child;
}

export function CareerFrame(props: CareerFrameProps) {
  const { frame, part, title, description = null, said = null, feeds = {}, wide = false } = props;
  return (
    <Layout frame={frame} title={title} description={description} feeds={feeds}>
      <div class={wide ? 'people careers wide' : 'people careers'}>
        {tabbed('CareerCenter', PARTS, part, { ...props, said })}
      </div>
    </Layout>
  );
}
