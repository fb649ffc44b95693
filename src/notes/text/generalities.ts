// Does a sentence speak of a disease and not of the patient? A case report tells between its findings, and at its end, how rare a thing
// is and what has been written of it; none of that is documented of this patient. Authority: ICD-10-CM Official Guidelines III, IV.G.

const IN_GENERAL =
  /\b(?:(?:is|are) (?:an? )?(?:very |extremely |relatively |quite )?(?:rare|uncommon|common|frequent|infrequent|usually|commonly|frequently|typically|often|rarely|generally|characterized|characterised|associated|defined|classified)|(?:has|have) (?:also )?been (?:reported|described|published|associated|documented|proposed|implicated|postulated|suggested|linked)|accounts? for|remains? (?:an? |the )?(?:leading|common|frequent|important|major|rare|challeng\w+|diagnos\w+)|(?:can|may) (?:also )?(?:present|mimic|occur|develop|lead|cause|be (?:difficult|mistaken|confused|misdiagnosed))|should (?:always )?(?:be (?:considered|suspected|kept|excluded)|alert|raise|prompt|think)|must (?:always )?be (?:considered|excluded|suspected)|need not be|clinicians|physicians should|leading cause|(?:is|are) the (?:commonest|most common|most frequent)|represents? (?:about|around|approximately)|(?:is|are) considered|in the literature|the incidence|the prevalence)\b/i;
const OF_THE_PATIENT =
  /\b(?:the patient|this patient|our patient|patient's|she|he|her|his|him|our|we|was|were|had|year-old|this (?:man|woman|boy|girl|child|infant|case))\b/i;

/** Of all such patients, whoever else is named in the same breath. */
const OF_ALL =
  /\b(?:(?:is|are) (?:well[- ])?(?:recogni[sz]ed|known|listed|documented|described) (?:adverse|side|complications?|causes?|effects?)|deserves? to be|as in the report by|it is estimated|when both|differential diagnosis (?:of|must|should|includes)|in the differential diagnosis|(?:is|are) responsible for|in all patients|being (?:far |much )?more (?:frequent|common)|we must (?:include|consider|rule out)|have been related to|represents? about|(?:\w+ )?authors (?:have|recommend|consider|advise|suggest|believe|propose|report|agree)|et al|(?:cases|patients) (?:have been|has been|had been|reported|described|published) (?:in|described|reported|published|so far|to date)|(?:risk|predisposing|prognostic|precipitating|triggering) factors (?:include|are|for)|in most (?:cases|patients|series)|(?:most|majority of) (?:the )?(?:cases|patients|authors|series)|in (?:some|many|other|these|such|certain|immunosuppressed) (?:cases|patients|series)|patients (?:usually|often|frequently|typically|generally|may|can|tend|consult|present with|suffer)|such as those|none of which|(?:reported|described|communicated|possible|potential|known|main|frequent|common) complications (?:are|include)|(?:is|are) the (?:commonest|most common|most frequent) (?:form|cause|manifestation|complication|presentation)|so far described|described so far|to date|(?:every|any) (?:\w+ )?(?:patient|child|woman|man|case) with|published (?:cohorts|series)|in (?:up to |about |around )?\d{1,2} ?% of (?:\w+ )?(?:patients|cases|men|women|children|adults))\b/i;

/** It goes on to the patient. */
const OF_OURS = /\b(?:the patient|this patient|our patient|our case|year-old)\b/i;

/** What the report advises its readers. */
const ADVISES =
  /\b(?:one must (?:think|consider|rule)|must be (?:searched|sought|looked|kept|borne)|of these patients|we (?:want|wish|would like) to (?:underline|highlight|stress|emphasi[sz]e|point)|in every (?:candidate|patient|case)|(?:pictures?|cases?|lesions?) of this (?:kind|type)|it is (?:advisable|important|essential|convenient|necessary) to|the physician must|must (?:not )?(?:delay|be delayed))\b/i;

/** What a thing does by its nature: a report tells of its patient in the past tense. */
const BY_NATURE =
  /\b(?:usually|typically|generally|commonly|occurs?|appears? (?:more|most|in|as|between|after|with|mainly|usually)|affects?|manifests?|consists?|depends?|requires?|(?<!\b(?:an?|the|no|its|this|that|other|organic|underlying|known|clear|evident|obvious|secondary|possible|probable|likely|and|or|of) )causes?|produces|produce|tends?|avoids?|leads? to|arises?|constitutes?|represents?|includes?|predominates?|involves?|reaches|ranges?|carries|increases|decreases|remains|(?:co)?exists?|precedes?|originates?|derives?|mimics?|simulates?|responds?|varies|(?:is|are) (?:an? |the |also |not |mainly |more |most |very )*(?:rare|exceptional|benign|malignant|frequent|infrequent|caused|transmitted|produced|based|indicated|recommended|preferred|considered|essential|fundamental|important|necessary|useful|debated|controversial|unknown|similar|different|tumou?rs?|neoplasms?|disease|disorder|entity|condition|infection|complication|cause|syndrome|treatment|choice|method|technique)|(?:it|they|this|which) (?:should|must|can|may) be|(?:can|may|might) \w+|(?:should|must) be (?:differentiated|distinguished|performed|made|done|included|taken|treated|suspected|ruled|excluded|considered))\b/i;
/** A finite verb of the report itself, in the past or in the present of a translation. */
const TELLS =
  /\b(?:was|were|had|did|presented|showed|revealed|underwent|developed|found|reported|consulted|received|admitted|referred|improved|appeared|started|evolved|required|remained|demonstrated|confirmed|performed|observed|detected|began|died|came|attended|complained|the patient|this patient|our patient|our case|she|he|her|his|him|on (?:physical )?examination|currently|at present|there (?:is|are))\b/i;

/** The literature, its series and its history; what might have been; what is known of such drugs and diseases. */
const OF_KNOWLEDGE =
  /\b(?:(?:bibliographic(?:al)?|literature|medline|pubmed) (?:search|review)|(?:review|search) of the (?:literature|published)|(?:patients|cases|series) (?:described|reported|published|collected|studied|analy[sz]ed|gathered) (?:by|in the)|first (?:documented |published |known |reported )?(?:description|report|reference|mention)s? of|(?:dates|dating) (?:from|back)|(?:first|originally|initially) described (?:by|in)|(?:is|are) (?:the name|known inducers|complications of|typical of|endemic|frequent in|manifestations? of|sequelae of|causes of|indications? for|contraindications? for|risk factors)|predisposes? to|(?:can|may) debut|treatment of choice|patients (?:benefit|respond|die|survive|relapse|need|require|develop)|according to recent|in 1[6-9]\d\d,? (?:\w+ ){1,4}described|(?:figured?|listed|mentioned|described|explained) as possible|(?:cost|costs|price|burden) of (?:\w+[ ,]+){1,6}(?:is|are) (?:high|low|estimated|growing)|of the \d+ patients)\b|^\W*had (?:the|he|she|it|this|there)\b.{0,120}\bwould\b/i;

/** Since when somebody has it. */
const SINCE =
  /\bsince (?:early |late |his |her |the age of |age )*(?:birth|infancy|childhood|adolescence|youth|school|puberty|menarche|menopause|marriage|\d{1,2}\b|(?:19|20)\d\d\b)/i;

/** A laboratory's figures are those of a patient. */
const FIGURES =
  /\b\d{1,4}[.,]\d\b|[<>×]\s?\d|\b(?:Hb|WBC|WCC|CRP|ESR|ALT|AST|LDH|GCS|BP|HR|RR|Na|K|Cr|BUN|TLC|pH|T|SpO2|ferritin|sodium|potassium|lactate|platelets|creatinine|bilirubin|albumin|glucose)(?: of|:| was)? \d/;
/** A measure, a side, a time of the course: what is told so is told of one patient, in whatever tense. */
const MEASURED =
  /\d ?(?:cm|mm|mg|g|ml|cc|l|kg|[µu]g|mcg|bpm|mmhg|°|º|kpa|iu|u)\b|\b(?:right|left|upper|lower)\b|\bat (?:\d+|one|two|three|four|five|six) (?:hours|days|weeks|months|years)\b/i;

/** Said of a disease, or of the patient's own in the midst of what is told of him: `Asthma is treated with an inhaler.` */
const WEAKLY =
  /\b(?:is|are) (?:also |not |mainly |more |most |very )*(?:treated|controlled|managed|located|established|related)\b/i;

/** `isOfPatient`: the sentence before it in the paragraph was about the patient. */
export function speaksInGeneral(sentence: string, isOfPatient = false): boolean {
  return (
    (WEAKLY.test(sentence) && !isOfPatient && !TELLS.test(sentence) && !MEASURED.test(sentence)) ||
    OF_ALL.test(sentence) ||
    (OF_KNOWLEDGE.test(sentence) && !OF_OURS.test(sentence)) ||
    ADVISES.test(sentence) ||
    (IN_GENERAL.test(sentence) && !OF_THE_PATIENT.test(sentence)) ||
    (BY_NATURE.test(sentence) && !TELLS.test(sentence) && !MEASURED.test(sentence))
  );
}

/** It is about the patient. */
export function isOfPatient(sentence: string): boolean {
  return OF_THE_PATIENT.test(sentence) || SINCE.test(sentence);
}

/** It names neither the patient nor anything that happened: after a general sentence it goes on with it. */
export function mayGoOn(sentence: string): boolean {
  return (
    !TELLS.test(sentence) &&
    !SINCE.test(sentence) &&
    !OF_THE_PATIENT.test(sentence) &&
    !MEASURED.test(sentence) &&
    !FIGURES.test(sentence)
  );
}
