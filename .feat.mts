import { readNotes } from './evaluation/noteFile.ts';
import { tokensOf } from './src/notes/tokens.ts';
import { headingAt } from './src/notes/sections.ts';
const LISTING = new Set(['diagnosis','before','complaint','story','history','review','medication','allergy','plan','procedure','social','family']);
const TELLING=/\b(?:was|were|had|presented|showed|revealed|underwent|developed|reported|consulted|received|improved)\b/gi;
for (const h of ['practice','fresh','development','records-development','records-fresh'] as const) for (const n of readNotes('evaluation/notes',h)) {
  const t=tokensOf(n.text); const kinds:string[]=[];
  for (let i=0;i<t.length;i++) if (t[i]!.opensLine) { const hd=headingAt(t,i); if (hd && LISTING.has(hd.kind)) kinds.push(hd.kind+'='+hd.title); }
  const words=n.text.split(/\s+/).length; const ends=n.text.match(/[.;]\s|[.;]$|\n/g)?.length??0; const verbs=n.text.match(TELLING)?.length??0;
  const lines=n.text.split('\n').filter(Boolean); const short=lines.filter(l=>l.split(/\s+/).length<12).length;
  console.log([h,n.name,n.style,'words',words,'wps',(words/Math.max(1,ends)).toFixed(1),'v/e',(verbs/Math.max(1,ends)).toFixed(2),'lines',lines.length,'short',short,'L',kinds.length,kinds.join(',')].join(' '));
}
