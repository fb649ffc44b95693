// Where did it happen? The place of an injury, told with its cause or listed as such. Authority: ICD-10-CM Official Guidelines
// I.C.20.b (place of occurrence: once, at the first encounter), tabular list at Y92.

/** Rooms of a home → last digit of Y92.01- (a house) and of Y92.00- (a home that is not said to be one). */
const ROOMS: readonly [RegExp, string][] = [
  [/\bkitchen\b/i, '0'],
  [/\bdining room\b/i, '1'],
  [/\b(?:bathroom|bathtub|shower|tub)\b/i, '2'],
  [/\b(?:bedroom|out of bed)\b/i, '3'],
  [/\b(?:(?:back|front)? ?yard|garden|lawn)\b/i, '7'],
  [
    /\b(?:living room|basement|hallway|stairs|steps|stairway|staircase|porch|deck|attic|closet|den|laundry room)\b/i,
    '8',
  ],
];
const OWN_HOUSE = /\b(?:house|driveway|garage|basement|back ?yard|front yard)\b/i;
const OWN_HOME =
  /\b(?:at home|(?:his|her|their|own|the|a) (?:own )?(?:home|house|residence)|in (?:the )?house)\b/i;
const APARTMENT = /\b(?:apartment|condo|flat)\b/i;
const IN_APARTMENT: Record<string, string> = { 0: '0', 2: '1', 3: '2' };

const PLACES: readonly [RegExp, string][] = [
  [/\b(?:nursing home|nursing facility|SNF|assisted living|care home)\b/i, 'Y92.129'],
  [/\b(?:sidewalk|pavement)\b/i, 'Y92.480'],
  [/\bparking lot\b/i, 'Y92.481'],
  [/\bbike (?:path|trail)\b/i, 'Y92.482'],
  [/\b(?:interstate|I-\d{1,3})\b/, 'Y92.411'],
  [/\bstate (?:highway|road|route)\b/i, 'Y92.413'],
  [
    /\b(?:highway|freeway|the road|the street|on the roadway|left the roadway|(?:county|country|rural|two-lane|gravel|dirt|city|back) road|city street)\b/i,
    'Y92.410',
  ],
  [/\bsoccer (?:field|pitch|game|match|practice)\b/i, 'Y92.322'],
  [/\bfootball (?:field|game|practice)\b/i, 'Y92.321'],
  [/\b(?:baseball|softball) (?:field|game|practice)\b/i, 'Y92.320'],
  [/\bbasketball (?:court|game|practice)\b/i, 'Y92.310'],
  [/\b(?:ice|skating) rink\b/i, 'Y92.330'],
  [/\b(?:gym|fitness center)\b/i, 'Y92.39'],
  [/\b(?:playground|public park|the park|dog park)\b/i, 'Y92.830'],
  [/\bbeach\b/i, 'Y92.832'],
  [/\b(?:campground|campsite|campfire)\b/i, 'Y92.833'],
  [/\b(?:day ?care|preschool)\b/i, 'Y92.210'],
  [/\b(?:elementary school|recess)\b/i, 'Y92.211'],
  [/\bhigh school\b/i, 'Y92.213'],
  [/\b(?:restaurant|cafe|diner)\b/i, 'Y92.511'],
  [/\b(?:grocery|supermarket|walmart|costco)\b/i, 'Y92.512'],
  [/\b(?:construction site|job ?site)\b/i, 'Y92.61'],
  [/\b(?:factory|warehouse|plant floor|assembly line)\b/i, 'Y92.63'],
  // The adjective names no place: `hemodynamically stable`.
  [
    /\b(?:barn|cow-?shed|cattle ?shed|byre|cattle byre|stables|(?:the|a|his|her|their|horse) stable(?=[.,;\n)]|$| (?:he|she|where|when|while|and)\b)|pigsty|milking parlou?r)\b/i,
    'Y92.71',
  ],
  [/\bgas station\b/i, 'Y92.524'],
];

/** `clause`: what tells how it came about. */
export function placeIn(clause: string): { code: string; from: number; to: number } | null {
  const at = (found: RegExpExecArray, code: string) => ({
    code,
    from: found.index,
    to: found.index + found[0].trimEnd().length,
  });
  const home = APARTMENT.exec(clause) ?? OWN_HOME.exec(clause) ?? OWN_HOUSE.exec(clause);
  for (const [pattern, code] of PLACES) {
    const found = pattern.exec(clause);
    if (found) return at(found, code);
  }
  if (!home) return null;
  const inFlat = APARTMENT.test(clause);
  const isHouse = OWN_HOUSE.test(clause);
  for (const [pattern, digit] of ROOMS) {
    const room = pattern.exec(clause);
    if (!room) continue;
    return at(room, inFlat ? `Y92.03${IN_APARTMENT[digit] ?? '8'}` : `Y92.0${isHouse ? '1' : '0'}${digit}`);
  }
  // `At home` alone says no more than that nobody asked.
  if (/driveway/i.test(home[0])) return at(home, 'Y92.014');
  return /garage/i.test(home[0]) ? at(home, 'Y92.015') : null;
}
