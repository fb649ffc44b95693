// A letter as HTML, in what Gmail and Outlook keep of it: tables for the layout, styles on the elements, no script, picture, font or form
// from anywhere; 600 pixels that give way, and colours of its own in the dark where a mail program asks for them.
import type { CodeRow, ConsultSource } from './consultation.ts';
import { type LetterPage, oneLine, type PageBlock, type Words } from './letterPage.ts';

const FONT = "font-family:'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,Helvetica,Arial,sans-serif";
const MONO = 'font-family:Consolas,Menlo,Monaco,monospace';
const INK = 'color:#1b2427';
const MUTED = 'color:#4c5a5f';
const ACCENT = 'color:#0a6566';
const LINE = '#cfd8da';
const BODY = `${FONT};font-size:15px;line-height:23px;${INK}`;
const SMALL = `${FONT};font-size:13px;line-height:20px;${MUTED}`;

/** Where a program asks for the dark: the same elements by their classes, over what is written on them. */
const DARK = `@media (prefers-color-scheme:dark){
.page{background-color:#12181a!important}
.sheet{background-color:#1b2326!important}
.ink{color:#e4ebec!important}
.muted{color:#adbabd!important}
.accent{color:#62cbc8!important}
.line{border-color:#3a474b!important}
}
[data-ogsc] .ink{color:#e4ebec!important}
[data-ogsc] .muted{color:#adbabd!important}
[data-ogsc] .accent{color:#62cbc8!important}
@media (max-width:480px){.pad{padding-left:16px!important;padding-right:16px!important}}`;

/** @param origin of the site: the only one that anything links to */
export function letterHtml(
  { subject, preheader, title, blocks, footer }: LetterPage,
  origin: string,
): string {
  const row = (inner: string, style: string) =>
    `<tr><td class="pad line" style="padding:${style}">${inner}</td></tr>`;
  return [
    '<!doctype html>',
    '<html lang="en" dir="ltr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(subject)}</title><style>:root{color-scheme:light dark;supported-color-schemes:light dark}\n${DARK}</style></head>`,
    `<body class="page" style="margin:0;padding:0;background-color:#eef2f2">`,
    `<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px">${escaped(preheader)}</div>`,
    `<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#eef2f2"><tr><td align="center" style="padding:12px 0">`,
    '<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->',
    `<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background-color:#ffffff">`,
    row(
      `<div class="accent" style="${FONT};font-size:13px;line-height:20px;${ACCENT}">Coding Ahead</div><h1 class="ink" style="margin:0;${FONT};font-size:20px;line-height:28px;font-weight:600;${INK}">${escaped(title)}</h1>`,
      `20px 28px 12px 28px;border-bottom:1px solid ${LINE}`,
    ),
    row(blocksHtml(blocks, origin, BODY, 'ink'), '8px 28px 20px 28px'),
    row(blocksHtml(footer, origin, SMALL, 'muted'), `8px 28px 20px 28px;border-top:1px solid ${LINE}`),
    '</table><!--[if mso]></td></tr></table><![endif]--></td></tr></table></body></html>\n',
  ].join('\n');
}

function blocksHtml(blocks: readonly PageBlock[], origin: string, style: string, colour: string): string {
  const written: string[] = [];
  let list: string[] = [];
  const endList = () => {
    if (list.length > 0) written.push(`<ul style="margin:8px 0;padding:0 0 0 20px">${list.join('')}</ul>`);
    list = [];
  };
  for (const block of blocks) {
    const html = blockHtml(block, origin, style, colour);
    if (block.kind === 'item') list.push(html);
    else {
      endList();
      written.push(html);
    }
  }
  endList();
  return written.join('\n');
}

function blockHtml(block: PageBlock, origin: string, style: string, colour: string): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? `<h2 class="ink" style="margin:20px 0 4px 0;${FONT};font-size:16px;line-height:24px;font-weight:600;${INK}">${escaped(block.text)}</h2>`
        : `<h3 class="ink" style="margin:14px 0 2px 0;${FONT};font-size:15px;line-height:22px;font-weight:600;${INK}">${escaped(block.text)}</h3>`;
    case 'paragraph':
      return `<p class="${colour}" style="margin:8px 0;${style}">${saidHtml(block.said)}</p>`;
    case 'item':
      return `<li class="${colour}" style="margin:0 0 6px 0;${style}">${saidHtml(block.said)}</li>`;
    case 'asked':
      return `<blockquote class="muted line" style="margin:14px 0 6px 0;padding:0 0 0 10px;border-left:3px solid ${LINE};${BODY};${MUTED}">${escaped(block.text)}</blockquote>`;
    case 'codes':
      return codesHtml(block.rows, origin);
    case 'sources':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${block.sources.map((one) => sourceHtml(one, origin)).join('')}</table>`;
    case 'link':
      return `<p class="${colour}" style="margin:8px 0;${style}">${escaped(block.before)}<br>${linkHtml(block.href, block.href, origin, `${style};word-break:break-all`)}</p>`;
  }
}

function saidHtml(said: Words): string {
  return said
    .map(
      ({ text, cites }) => `${escaped(text)}${cites.map((number) => `&nbsp;${citeHtml(number)}`).join('')}`,
    )
    .join(' ');
}

function citeHtml(number: number): string {
  return `<span class="muted" style="font-size:12px;${MUTED}">[${number}]</span>`;
}

function codesHtml(rows: readonly CodeRow[], origin: string): string {
  const cell = `padding:8px 0;border-bottom:1px solid ${LINE};vertical-align:top`;
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0"><tr><th scope="col" align="left" class="muted line" style="${cell};${SMALL};font-weight:400">Code</th><th scope="col" align="left" class="muted line" style="${cell};padding-left:12px;${SMALL};font-weight:400">Why</th></tr>${rows
    .map(({ code, system, title, why, quotes, path }) => {
      const name = `<span class="ink" style="${MONO};font-size:15px;font-weight:600;white-space:nowrap;${INK}">${escaped(code)}</span>`;
      const head =
        path === null
          ? name
          : linkHtml(
              `${origin}${path}`,
              code,
              origin,
              `${MONO};font-size:15px;font-weight:600;white-space:nowrap`,
            );
      return `<tr><td class="line" width="92" style="${cell}">${head}${system === '' ? '' : `<div class="muted" style="${FONT};font-size:12px;line-height:18px;${MUTED}">${escaped(system)}</div>`}</td><td class="line" style="${cell};padding-left:12px">${
        title === null ? '' : `<div class="ink" style="${BODY};font-weight:600">${escaped(title)}</div>`
      }<div class="ink" style="${BODY}">Why: ${saidHtml([why])}</div>${quotes.map((quote) => `<div class="muted" style="${SMALL}">In your letter: “${escaped(quote)}”</div>`).join('')}</td></tr>`;
    })
    .join('')}</table>`;
}

function sourceHtml({ number, title, releases, evidence }: ConsultSource, origin: string): string {
  const name =
    evidence.path === null ? escaped(title) : linkHtml(`${origin}${evidence.path}`, title, origin, SMALL);
  return `<tr><td width="34" valign="top" class="muted" style="padding:3px 0;${SMALL}">[${number}]</td><td class="muted" style="padding:3px 0;${SMALL}">${name}: ${escaped(releases)}</td></tr>`;
}

/** Only to a page of ours; else the words alone. */
function linkHtml(href: string, words: string, origin: string, style: string): string {
  const isOurs = href.startsWith(`${origin}/`) && OWN_PATH.test(href.slice(origin.length));
  if (!isOurs) return escaped(words);
  return `<a class="accent" href="${escaped(href)}" style="${style};${ACCENT};text-decoration:underline">${escaped(words)}</a>`;
}

const OWN_PATH = /^(?:\/[\w.~%-]+)+\/?(?:\?[\w.~%=&-]*)?$/;

function escaped(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
