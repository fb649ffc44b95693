// Every official file that this program can read, one importer a source.
import type { Importer } from './importing.ts';

export const IMPORTERS: readonly Importer[] = [];
