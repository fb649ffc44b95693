// Which words say only what kind of thing it is, once the text has named the thing? The aneurysm, the shock, the abscess of a
// later sentence is the one that was told before (Official Guidelines I.B.2: the most specific code).

const only = (words: string) => new RegExp(`^(?:the |an? )?(?:${words})$`, 'i');

/** The code of the bare word, those that name it, and the words that are bare. */
export const BARE: readonly [RegExp, RegExp, RegExp][] = [
  [
    /^M19\.90$/,
    /^M(?:0[0-9]|1[0-8]|32|35)|^L40\.5|^A(?:54\.4|39\.8)/,
    only('arthritis|arthropathy|inflammatory arthralgias?'),
  ],
  [
    /^I72\.9$/,
    /^I(?:71|72\.[0-8]|67\.1|60|25\.[34]|77\.7|28\.1|79)|^Q28|^T82/,
    only('(?:pseudo)?aneurysms?|aneurysmal dilatation'),
  ],
  [/^R57\.9$/, /^(?:R57\.[0-8]|R65\.21|T81\.1|T78\.[02]|T88\.[26]|T79\.4|O75\.1|A48\.3)/, only('shock')],
  [
    /^I82\.9/,
    /^(?:I82\.[0-8A-C]|I26|I81|I80|I63|I67\.6|I74|H34|K55|N28\.0|I23\.6|I51\.3|T82)/,
    only('thrombosis|thromboses|thrombus|thrombi|thrombotic'),
  ],
  [
    /^R60\.9$/,
    /^(?:J81|G93\.6|R60\.[01]|J38\.4|H02\.84|H47\.1|H18\.2|N04|T78\.3)/,
    only('o?edemas?|o?edematous'),
  ],
  [/^T14\.(?:8|90)/, /^[ST](?!14|3[6-9]|4|50|8)/, only('(?:blunt |direct )?(?:trauma|injur(?:y|ies))')],
  [
    /^L02\.91$/,
    /^(?:L0[25]\.(?!91)|K6[15]|K75\.0|J85|G06|N15\.1|K57\.[0248]|N41\.2|D73\.3|H44\.0|J3[69]|K35|M60\.0|K12\.2|K68|N7[0136]|A06|E06|H05)/,
    only('abscess(?:es)?|collections?|phlegmon'),
  ],
  [/^K46\.9$/, /^(?:K4[0-5]|M51|M50|G93\.5)/, only('hernias?|herniation')],
  [/^I63\.9$/, /^I(?:63\.[0-8]|6[0-2])/, only('strokes?|infarcts?|infarctions?|cva')],
  // Signs of a neurofibromatosis; a fluid, and the color of an organ, by an adjective; what a syndrome is made of.
  [/^L81\.2$|^D36\.1/, /^Q85\.0/, /freckl|neurofibromas?/i],
  [/^R18\.8$/, /^R18\.0$/, /^ascit/i],
  [/^G93\.40$/, /^I67\.83$/, /pres|encephalopathy/i],
  [/^R40\.1$|^R47\.01$/, /^F06\.1$|^F20\.2$/, /stupor|mutism/i],
  [/^R68\.89$/, /^[A-Z]/, only('hypera?emic')],
  [/^I44\.30$/, /^I44\.[0-2]/, only('a-?v block|atrioventricular block')],
  [
    /^R52$/,
    /^(?:R10|R07|M25\.5|M54|M79\.6|R51|H57\.1|G89|N23|R30|G43|G50|K08|H92|N94)/,
    only('pain|painful|discomfort|ache'),
  ],
  [
    /^D49|^D48\.9|^D36\.9|^D21\.9$|^C80\.1$/,
    /^[CD](?!50|49|48\.9|36\.9|6|7|8)\d/,
    only('tumou?rs?|neoplasms?|cancer|neoplasia|malignanc(?:y|ies)'),
  ],
  // Implants of an endometriosis.
  [/^C78\.6$/, /^N80/, /implants?\b(?! (?:in|on|of) (?:the )?oment)/i],
  [/^C49\.9$/, /^C(?:4[0156]|49\.[0-8A])/, only('sarcomas?')],
  [
    /^I51\.9$/,
    /^I(?:0[5-9]|1[13]|2[0-5]|3|4[0-9]|50|51\.[0-8])/,
    only('(?:heart|cardiac) disease|cardiopathy|cardiac pathology'),
  ],
  [
    /^L97\.9|^L98\.49/,
    /^L(?:97\.[1-8]|89|98\.4[123])|^E(?:08|09|10|11|13)\.62[12]|^I83\.[02]/,
    only('ulcers?|ulcerations?|(?:skin|cutaneous) ulcers?'),
  ],
  [/^J93\.9$/, /^J93\.[0-8]|^S27\.0|^J95\.811/, only('pneumothorax')],
  [
    /^R58$/,
    /^(?:K92|K25\.[0246]|K26\.[0246]|R04|R31|N9[23]|K62\.5|I6[0-2]|D62|T81\.0|I97\.[46]|K91\.[68])/,
    only('bleed(?:ing)?|h(?:a)?emorrhages?'),
  ],
];
