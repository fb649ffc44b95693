// What stands around a name: labels, titles, kinship, roles, and the small words and letters that belong to names.

export const PARTICLES = new Set(
  'de del della der den van von la le el al bin ibn da di dos du san st ter ten y mac'.split(' '),
);
export const SUFFIXES = new Set('jr sr ii iii iv'.split(' '));
export const CREDENTIALS = new Set(
  'cpc ccs rhia rhit cpma crc coc cpb cca md do rn np pa phd dpm dds dmd od dc fnp crna lcsw lpn aprn msw pharmd facs dnp cnm psyd mph dpt otr ot slp bsn msn cns facc facp faaos'.split(
    ' ',
  ),
);
export const TITLES = new Set(
  'mr mrs ms miss mister dr doctor prof professor mx reverend rabbi sgt officer nurse judge senor senora señor señora madam'.split(
    ' ',
  ),
);
export const RELATIONS = new Set(
  'wife husband spouse son daughter mother father mom dad brother sister aunt uncle niece nephew cousin grandson granddaughter grandmother grandfather grandma grandpa stepson stepdaughter stepmother stepfather partner fiance fiancé fiancee fiancée boyfriend girlfriend friend neighbor roommate caregiver guardian granddaughter baby twin'.split(
    ' ',
  ),
);
export const ROLES = new Set(
  'patient pt client resident attending surgeon assistant anesthesiologist physician provider pcp cardiologist oncologist nephrologist neurologist radiologist pathologist urologist pulmonologist gastroenterologist dermatologist psychiatrist podiatrist hospitalist intern fellow midwife therapist scribe interpreter proceduralist anesthetist chaplain pharmacist consultant'.split(
    ' ',
  ),
);

/** `Name:`, `Attending physician:`, `cc:`: what follows is a name. */
export const LABEL =
  /(?<![\p{L}\p{N}])(?:(?:(?:patient|pt|client|member|subscriber|insured|guarantor|beneficiary|mother|father|spouse|guardian|parent|emergency contact|contact|next of kin|maiden|full|first|last|middle|family|given|legal|preferred|provider|physician|employee|caregiver|birth|sur)(?:['’]s)?[ _-]?)?names?(?: of (?:patient|insured|subscriber|the patient))?|patient|pt|client|attending|(?:attending|referring|ordering|primary care|primary|rendering|treating|consulting|admitting|operating|supervising|family|performing|requesting|billing|interpreting|responsible|collaborating)(?: (?:physician|provider|surgeon|doctor|md|clinician))?|surgeon|co-surgeon|first assistant|assistant surgeon|assistants?|anesthesiologist|anesthetist|anesthesia provider|physician|provider|pcp|doctor|radiologist|pathologist|cardiologist|nurse|scribe|interpreter|proceduralist|resident|fellow|guarantor|subscriber|insured|policy ?holder|emergency contact|next of kin|nok|poa|proxy|health care proxy|guardian|spouse|wife|husband|mother|father|son|daughter|witness(?:ed)?|informant|historian|contact|caregiver|lives with|caller|crna|rn|lpn|np|md|cpc|coder|tech|technologist|sonographer|cc|attn|attention|re|to|from|dear|aka|a\.k\.a\.|dictated|transcribed|signed|author|signature|reviewer|chaperone|case manager|social worker|seen by|referred by|performed by|read by|dictated by|signed by)\s{0,2}(?:[:=|]|\t)(?<gap>\s{0,4})|(?<![\p{L}\p{N}])(?:dear|attn|named|name is|named as|called herself|called himself|known as|a\.k\.a\.|aka|goes by|nicknamed|electronically signed(?: and \p{L}{4,12})? by|e-?signed by|signed by|dictated by|transcribed by|authenticated by|attested by|cosigned by|reviewed by|interpreted by|performed by|read by|seen by|evaluated by|examined by|referred by|ordered by|accompanied by|brought in by|witnessed by|scribed by|assisted by|followed by|cared for by|managed by|provided by|obtained from|spoke (?:with|to)|speaking (?:with|to)|discussed (?:\p{L}{1,10} ){0,3}with|met with|talked (?:with|to)|called by|under the care of|on behalf of|transferred to|referred to|sent by|translated by|lives with|living with|married to|son of|daughter of|thank you for referring|i saw|we saw|i had the pleasure of seeing|pleasure of (?:seeing|meeting)|presents? with|regarding|copy to)(?<open>\s{1,2})/giu;
/** A line that holds nothing but a name. */
export const NAME_LINE =
  /(?<=^|\n)(?<space>[ \t]{0,8})(?<line>\p{Lu}[\p{L}'’-]{1,24}(?:,? (?:\p{Lu}[\p{L}'’-]{1,24}|\p{Lu}\.?|de|la|der|van|von|del|da|bin|al)(?![\p{L}])){1,4})(?<rest>[ \t]{0,4}\n[ \t]{0,8}|(?=[ \t]{1,4}(?:\||\(|MRN|DOB|SSN|#)))/gu;
export const LABEL_STARTS = /(?:^|[\n\t|;.,(]|\s{2})\s{0,4}$/;

/** `Szymanski, Danuta I` anywhere but in running text. */
export const FILED_NAME =
  /(?<=[:;(|-]\s{0,2}|\n[ \t]{0,8}|^)\p{Lu}[\p{L}'’-]{1,24}, \p{Lu}[\p{L}'’-]{1,24}(?: \p{Lu}\b)?(?=[ \t]*(?:[;|(),:.\n-]|$))/gu;
