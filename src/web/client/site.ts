// What the browser adds: keys, copying, the section list of small screens, a theme without a reload,
// codes while one types.
// Every page works without this file.
import './site.css';
import { listenForClaims } from './claims.ts';
import { listenForCopies } from './copying.ts';
import { listenForKeys } from './keys.ts';
import { listenForNotes } from './notes.ts';
import { listenForPasskeys } from './passkeys.ts';
import { listenForPilot } from './pilot.ts';
import { listenForResults } from './results.ts';
import { listenForSuggestions } from './suggest.ts';
import { listenForTheme } from './theme.ts';

document.documentElement.dataset.live = '';
listenForClaims();
listenForCopies();
listenForKeys();
listenForNotes();
listenForPasskeys();
listenForPilot();
listenForTheme();
listenForSuggestions();
listenForResults();

// The list of sections is open where it stands beside the text, and folded where it would stand before it.
const sections = document.querySelector<HTMLDetailsElement>('.sections details');
if (sections && matchMedia('(max-width: 52rem)').matches) sections.open = false;
