// The browser side: one stylesheet, the fonts it names, one script. Everything else is rendered on the server.
import tailwind from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/web/client',
  publicDir: false,
  plugins: [tailwind()],
  build: {
    outDir: '../../../dist/client',
    emptyOutDir: true,
    manifest: true,
    // Fonts as files: data in the stylesheet would delay the first text, and the policy has no data: for fonts.
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
    // Browsers since 2024: both colour sets stay `light-dark()` instead of being written out twice.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    rolldownOptions: { input: 'src/web/client/site.ts' },
  },
});
