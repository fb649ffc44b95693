// A product that has its place in the site and is not built yet: what it will do, what serves meanwhile.
import { type Frame, link } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';

interface Product {
  path: string;
  name: string;
  will: string;
  meanwhile: { text: string; to: string; label: string };
}

export const PRODUCTS: readonly Product[] = [
  {
    path: '/caseconsultant',
    name: 'CaseConsultant',
    will: 'answers letters: you write a case, it writes back with codes, conflicts and sources.',
    meanwhile: { text: 'Meanwhile', to: '/search', label: 'search the code sets' },
  },
];

export function ProductPage({ frame, product }: { frame: Frame; product: Product }) {
  const { name, will, meanwhile } = product;
  return (
    <Layout frame={frame} title={name} description={null}>
      <div class="browse prose">
        <h1>{name}</h1>
        <p>
          {name} {will}
        </p>
        <p>It is not part of this version yet.</p>
        <p>
          {meanwhile.text} <a href={link(frame, meanwhile.to)}>{meanwhile.label}</a>.
        </p>
      </div>
    </Layout>
  );
}
