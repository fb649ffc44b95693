// What do office and emergency notes write that no line of the books says in these words? As in `phrases`; apart from it because
// it grows with every house that writes.

export const OFFICE_PHRASES = `
facial contusion > S00.83XA
contusion of face > S00.83XA
face contusion > S00.83XA
scalp contusion > S00.03XA
scalp hematoma > S00.03XA
chest wall contusion > S20.21-
rib contusion > S20.21-
contusion of ribs > S20.21-
facial abrasion > S00.81XA
abrasion of face > S00.81XA
facial laceration > S01.81XA
chin laceration > S01.81XA
forehead laceration > S01.81XA
laceration of chin > S01.81XA
ulnar styloid fracture > S52.61-
fracture of ulnar styloid > S52.61-
perm af > I48.21
perm afib > I48.21
perm atrial fibrillation > I48.21
ns cataract > H25.1-
cataract ns > H25.1-
ns cataracts > H25.1-
nsc > H25.1-
gangrenous cholecystitis > K82.A1
acute gangrenous cholecystitis > K81.0
gangrenous gallbladder > K82.A1
benign nevi > D22.9
benign nevi trunk > D22.5
nevi trunk > D22.5
nevi back > D22.5
nevus back > D22.5
nevi face > D22.39
nevi arms > D22.60
nevi legs > D22.70
`;
