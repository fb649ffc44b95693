// Which codes are said by another one of the same text? The organ of a disease that has a name: the cyst of a hydatid disease, the vessels of
// a telangiectasia, the stages of one event. Authority: ICD-10-CM Official Guidelines I.B.2 (specificity), I.B.5 (signs that belong to a disease).

/** What is said, by what, and in which words only. */
export const NAMED_BY_ANOTHER: readonly [RegExp, RegExp, RegExp?][] = [
  // The cyst is the parasite’s.
  [
    /^(?:K83\.5|K76\.89|J98\.4|N28\.1|D73\.4|G93\.0|K86\.2|E07\.89|I31\.8|M85\.6)/,
    /^B67\./,
    /\bcysts?\b|\bcystic\b/i,
  ],
  // Its vessels are what a hereditary telangiectasia is made of.
  [/^(?:Q33\.9|Q44\.7|Q27\.9|Q28\.9|I78\.1|Q24\.9)/, /^I78\.0$/],
  [/^Q33\.9$/, /^Q25\.72$|^Q33\.[0-8]/],
  // The collapse of an anaphylaxis.
  [/^(?:R55|R57\.9)$/, /^(?:T78\.[02]|T88\.6|T80\.52|T63\.4)/],
  [/^G93\.6$/, /^I67\.83$/],
  [/^K56\.(?:60|69|7)/, /^K56\.[0-5]/],
  [/^K59\.89$/, /^K56\./, /dilat/i],
  [/^F0[23]\.[89]0$/, /^F0[123]\.[ABC]/],
  [/^R4(?:1\.0|4\.[0-3])$/, /^F05$/],
  [/^M54\.9$/, /^M62\.830$/, /spasm/i],
  // A lumbago that goes down the leg is one code.
  [/^M54\.3\d$/, /^M54\.4/],
  // Where a colic of the kidney is felt; the fall of the blood by which an anemia is known.
  [/^M54\.50$/, /^N2[03]/, /\bloins?\b|\bflanks?\b/i],
  [/^R71\.[08]$/, /^D(?:45$|5\d|6[0-4]|75\.1)/],
  // What is wide before the stone or the narrow part.
  [/^N28\.89$/, /^N13\.[0-6]/, /dilat|pelvis|ureter/i],
  [/^B67\.[01]$/, /^B67\.32$/],
  [/^M62\.838$|^R25\.2$/, /^M62\.83[01]$/, /spasm/i],
  [/^R53\.1$/, /^G8[1-3]\./, /^weakness$/i],
  [/^R76\.12$/, /^Z22\.7$/],
  [/^R11\.10$/, /^R11\.(?:1[1-4]|2)$/],
  [/^R10\.9$/, /^R10\.(?:0|1|3|84)/],
];
