// What was the patient doing when it happened, and for whom? Told with the cause of an injury. Authority: ICD-10-CM Official Guidelines
// I.C.20.c (activity: once, at the first encounter) and k (external cause status), tabular list at Y93 and Y99.

const ACTIVITIES: readonly [RegExp, string][] = [
  [/\bbasketball\b/i, 'Y93.67'],
  [/\bsoccer\b/i, 'Y93.66'],
  [/\b(?:flag|touch) football\b/i, 'Y93.62'],
  [/\bfootball\b/i, 'Y93.61'],
  [/\brugby\b/i, 'Y93.63'],
  [/\b(?:baseball|softball) (?:game|practice)\b|\bplaying (?:baseball|softball)\b/i, 'Y93.64'],
  [/\b(?:lacrosse|field hockey)\b/i, 'Y93.65'],
  [/\bvolleyball\b/i, 'Y93.68'],
  [/\bice hockey\b|\bhockey (?:game|practice)\b/i, 'Y93.22'],
  [/\b(?:tennis|racquetball|squash|pickleball|badminton) ?(?:game|match|court)?\b/i, 'Y93.73'],
  [/\bgolf(?:ing)?\b/i, 'Y93.53'],
  [/\bbowling\b/i, 'Y93.54'],
  [/\bwrestling\b/i, 'Y93.72'],
  [/\b(?:boxing|sparring)\b/i, 'Y93.71'],
  [/\b(?:karate|judo|jiu[- ]jitsu|martial arts|taekwondo)\b/i, 'Y93.75'],
  [/\b(?:gymnastics|tumbling|cartwheel|somersault)\b/i, 'Y93.43'],
  [/\bcheerlead\w+/i, 'Y93.45'],
  [/\bdancing\b|\bdance class\b/i, 'Y93.41'],
  [/\byoga\b/i, 'Y93.42'],
  [/\btrampoline\b/i, 'Y93.44'],
  [/\bjump(?:ing)? rope\b/i, 'Y93.56'],
  [/\b(?:weight ?lifting|lifting weights|bench press\w*|deadlift\w*|barbell|squatting weights)\b/i, 'Y93.B3'],
  [/\btreadmill\b/i, 'Y93.A1'],
  [/\b(?:rock|wall|boulder)[- ]climbing\b|\bbouldering\b/i, 'Y93.31'],
  [/\b(?:hiking|on a hike|mountain climbing)\b/i, 'Y93.01'],
  [/\b(?:jogging|jog|on a run|while running|was running|marathon|sprinting)\b/i, 'Y93.02'],
  [/\b(?:walk(?:ing|ed)?|out with) (?:\w+ )?dog\b/i, 'Y93.K1'],
  [
    /\b(?:was|were|while|when) (?:just |out )?walking\b(?! (?:with (?:an? |his |her |the )?)?(?:boots?|casts?|sticks?|frame|cane|walker|crutch\w*|speed|pneumonia))/i,
    'Y93.01',
  ],
  [/\b(?:skiing|snowboarding|sledding|tobogganing)\b/i, 'Y93.23'],
  [/\bice[- ]skating\b/i, 'Y93.21'],
  [/\b(?:skateboarding|skateboard|roller ?skating|rollerblading|inline skating)\b/i, 'Y93.51'],
  [/\bhorse(?:back)?[- ]?(?:back )?riding\b|\briding (?:a|his|her|the) horse\b/i, 'Y93.52'],
  [/\b(?:bik(?:e|ing) ride|bicycling|cycling|riding (?:a|his|her|the) (?:bike|bicycle))\b/i, 'Y93.55'],
  [/\bwhile swimming\b|\bwas swimming\b/i, 'Y93.11'],
  [/\b(?:diving|dove) (?:into|off)\b/i, 'Y93.12'],
  [/\bsurf(?:ing|board)\b/i, 'Y93.18'],
  [/\bshovel(?:ing|ling)? (?:the )?snow\b|\bsnow shovel\w*/i, 'Y93.H1'],
  [
    /\b(?:gardening|mowing|raking|pruning|weeding|yard ?work|trimming (?:a |the )?(?:hedge|tree|bush)\w*)\b/i,
    'Y93.H2',
  ],
  [/\b(?:roofing|building a|construction work|framing (?:a |the )?house)\b/i, 'Y93.H3'],
  [
    /\b(?:gutters?|(?:power|pressure)[- ]?washing|garage door|(?:fixing|repairing|painting|staining) (?:the |a |his |her )?(?:roof|fence|deck|house|siding|shed|garage|porch)|hanging (?:the )?christmas lights)\b/i,
    'Y93.H9',
  ],
  [/\b(?:splitting|chopping|cutting) (?:fire)?wood\b/i, 'Y93.H9'],
  [
    /\b(?:chopping|slicing|dicing|peeling|mincing|grating|shucking|deboning|filleting|carving (?:a |the )?(?:turkey|ham|roast|pumpkin|chicken)|cutting (?:up )?(?:(?:an?|the|some|frozen) )?(?:vegetables?|veggies|meat|food|fruit|bread|cheese|chicken|avocado|apple|onions?|bagel|lemons?|limes?|potato(?:es)?|tomato(?:es)?|pumpkin|squash|melon|watermelon|mango|carrots?)|pitting (?:an )?avocado|(?:food|meal|kitchen) prep(?:aration)?|preparing (?:food|dinner|lunch|breakfast|a meal))\b/i,
    'Y93.G1',
  ],
  [/\b(?:grilling|barbecu\w+|bbq)\b/i, 'Y93.G2'],
  [/\b(?:cooking|baking|frying|deep-frying)\b/i, 'Y93.G3'],
  [/\bwashing (?:the )?dishes\b/i, 'Y93.G1'],
  [/\bvacuum(?:ing)?\b/i, 'Y93.E3'],
  [/\b(?:sweeping|mopping)\b/i, 'Y93.E5'],
  [/\b(?:doing|folding|carrying) (?:the |a load of |her |his )?laundry\b/i, 'Y93.E2'],
  [/\b(?:while |was )(?:showering|bathing)\b/i, 'Y93.E1'],
  [/\b(?:sewing|quilting)\b/i, 'Y93.D2'],
  [/\b(?:woodworking|wood ?carving|whittling)\b/i, 'Y93.D3'],
  [/\btext(?:ing|ed)\b/i, 'Y93.C2'],
  [/\bwhile sleeping\b/i, 'Y93.84'],
  [/\b(?:lifting|transferring|moving) (?:a |the )?patient\b/i, 'Y93.F2'],
];

const AT_WORK =
  /\b(?:(?:at|on|during) (?:\w+ )?(?:work|shift)|on the job|while working|work(?:place)?[- ](?:related )?(?:injury|accident)|work[- ]related|workers?['’]? ?comp(?:ensation)?|occupational injury|at his job|at her job|on duty)\b/i;
const NOT_WORK =
  /\b(?:not (?:at|on|during|a|work)|off duty|no work|return(?:ed)? to|excused from|off work|out of|missed|works? note|back (?:to|at))\b[^.;\n]{0,24}$/i;
const IN_SERVICE = /\b(?:active (?:military )?duty|deployed|during (?:basic )?training (?:at|with) the)\b/i;
const VOLUNTEER = /\b(?:while )?volunteer(?:ing)?\b/i;
const AT_LEISURE =
  /\b(?:off duty|off the clock|not at work|not on the job|leisure|hobby|recreational(?:ly)?)\b/i;

export interface Circumstance {
  code: string;
  from: number;
  to: number;
}

/** `clause`: what tells how it came about. */
export function activityIn(clause: string): Circumstance | null {
  for (const [pattern, code] of ACTIVITIES) {
    const found = pattern.exec(clause);
    if (found) return spot(found, code);
  }
  return null;
}

export function statusOfCause(clause: string): Circumstance | null {
  const work = AT_WORK.exec(clause);
  if (work && !NOT_WORK.test(clause.slice(0, work.index))) return spot(work, 'Y99.0');
  for (const [pattern, code] of [
    [IN_SERVICE, 'Y99.1'],
    [VOLUNTEER, 'Y99.2'],
    [AT_LEISURE, 'Y99.8'],
  ] as const) {
    const found = pattern.exec(clause);
    if (found) return spot(found, code);
  }
  return null;
}

function spot(found: RegExpExecArray, code: string): Circumstance {
  return { code, from: found.index, to: found.index + found[0].trimEnd().length };
}
