// Does a sentence speak of a disease and not of the patient? A case report tells between its findings how rare a thing is and what
// has been written of it; none of that is documented of this patient. Authority: ICD-10-CM Official Guidelines III, IV.G.

const IN_GENERAL =
  /\b(?:(?:is|are) (?:an? )?(?:very |extremely |relatively |quite )?(?:rare|uncommon|common|frequent|infrequent|usually|commonly|frequently|typically|often|rarely|generally|characterized|characterised|associated|defined|classified)|(?:has|have) (?:also )?been (?:reported|described|published|associated|documented)|accounts? for|remains? (?:an? |the )?(?:leading|common|frequent|important|major|rare|challeng\w+|diagnos\w+)|(?:can|may) (?:also )?(?:present|mimic|occur|develop|lead|cause|be (?:difficult|mistaken|confused|misdiagnosed))|should (?:always )?(?:be (?:considered|suspected|kept|excluded)|alert|raise|prompt|think)|must (?:always )?be (?:considered|excluded|suspected)|need not be|clinicians|physicians should|leading cause|(?:is|are) the (?:commonest|most common|most frequent)|represents? (?:about|around|approximately)|(?:is|are) considered|in the literature|the incidence|the prevalence)\b/i;
const OF_THE_PATIENT =
  /\b(?:the patient|this patient|our patient|patient's|she|he|her|his|him|our|we|was|were|had|year-old|this (?:man|woman|boy|girl|child|infant|case))\b/i;

/** Of all such patients, whoever else is named in the same breath. */
const OF_ALL =
  /\b(?:it is estimated|when both|differential diagnosis (?:of|must|should|includes)|is responsible for|in all patients|being (?:far |much )?more (?:frequent|common)|we must (?:include|consider|rule out)|have been related to|represents? about)\b/i;

export function speaksInGeneral(sentence: string): boolean {
  return OF_ALL.test(sentence) || (IN_GENERAL.test(sentence) && !OF_THE_PATIENT.test(sentence));
}
