import { readNotes } from './evaluation/noteFile.ts';
import { tokensOf } from './src/notes/tokens.ts';
import { headingAt } from './src/notes/sections.ts';
const LISTING = new Set(['diagnosis','before','complaint','story','history','review','medication','allergy','plan','procedure','social','family']);
const T1=/\b(?:was|were|had|presented|showed|revealed|underwent|developed|reported|consulted|received|improved)\b/gi;
const T2=/\b(?:was|were|had|presented|showed|revealed|underwent|developed|reported|consulted|received|improved|is|are|has|presents|shows|reveals|undergoes|develops|receives|begins|refers|persists)\b/gi;
const REPORT =  /^[#\d. ]{0,6}(?:case (?:presentation|report|description)|presentation of (?:the )?case|the case|clinical findings|diagnostic assessment|therapeutic interventions?|patient information)[ :.]{0,3}$/im;
for (const h of ['practice','fresh','development','records-development','records-fresh'] as const) for (const n of readNotes('evaluation/notes',h)) {
  const t=tokensOf(n.text); let L=0; 
  for (let i=0;i<t.length;i++) if (t[i]!.opensLine) { const hd=headingAt(t,i); if (hd && LISTING.has(hd.kind)) L++; }
  const words=n.text.split(/\s+/).length; const ends=n.text.match(/[.;]\s|[.;]$|\n/g)?.length??0; const v=n.text.match(T1)?.length??0; const v2=n.text.match(T2)?.length??0;
  const lines=n.text.split('\n').filter(Boolean); const wpl=words/lines.length;
  const old=(L===0||REPORT.test(n.text)) && words/Math.max(1,ends)>=6 && v*3>=ends;
  const wps=words/Math.max(1,ends);
  const neu=wps>=6 && (v2*3>=ends || wps>=11) && (REPORT.test(n.text)|| L===0 || (L<=1+words/400 && wpl>=30 ));
  const want=n.style==='case-report';
  if (neu!==want||old!==want) console.log(h,n.name,n.style,'old',old===want?'ok':'BAD','new',neu===want?'ok':'BAD','L',L,'wps',wps.toFixed(1),'v',(v/ends).toFixed(2),(v2/ends).toFixed(2),'wpl',wpl.toFixed(0),'words',words);
}
