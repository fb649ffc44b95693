// Which words of reports of cases take back, doubt or date what stands beside them? Lists that a clause behind them denies, first thoughts that
// did not hold, what was had and is gone. Cues as in `cues`, which adds them to its own.
import type { Cue } from './cues.ts';

const each = (befores: string, words: string, behinds: string) =>
  befores
    .split('|')
    .flatMap((before) =>
      words.split('|').flatMap((word) => behinds.split('|').map((behind) => `${before} ${word} ${behind}`)),
    );

/** `HIV was discarded, as were syphilis and toxoplasmosis`: a denial that goes on. */
const GOES_ON = each(
  'was|were|was also|were also|had been|could be|is|are',
  'discarded|excluded|ruled out|dismissed|negative|absent|normal',
  ', as were|, as was|, as well as|, as did|as were|as was|, and so were|, and so was',
).join('|');

const NO_LONGER = each(
  'no',
  'longer',
  'had|have|presented|presents|showed|shows|suffered|suffers|reported|complained of|referred|felt|noticed|needed|required',
).join('|');

const NOR = each(
  'nor',
  'was|were|is|are|did|does|has|had|could',
  'there|there any|there evidence of|there signs of|he|she|it|they|he have|she have|he present|she present|the patient|the patient have|the patient present',
).join('|');

const NOT_FELT = each(
  'was|were',
  'not',
  'elevated|raised|increased|altered|affected|involved|mentioned|recalled|referred by|reported by|described by|recorded|apparent|recognized|recognised|visible|encountered|proven|proved|corroborated|sustained',
).join('|');

/** `It was not considered that she suffered from epilepsy`. */
const NOT_HELD = each(
  'not considered|it was not considered|was not considered|not thought|it was not thought|was not thought|not believed|it was not believed|not felt|it was not felt|not concluded|no evidence|there was no evidence|no proof|ruled out|discarded|excluded',
  'that',
  'he suffered from|she suffered from|he suffered|she suffered|he had|she had|the patient had|the patient suffered from|he presented|she presented|there was|there were|it was|it was a|this was|this was a',
).join('|');

/** `No ulcers which might orient to Behçet’s disease`: what a sign would have spoken for. */
const WOULD_SPEAK_FOR = each(
  'which|that',
  'might|could|would',
  'orient to|orient towards|orientate to|orientate towards|suggest|point to|point towards|indicate|be suggestive of|be compatible with|explain|justify|make one think of|make us think of|lead one to think of|lead us to think of|make suspect|raise suspicion of|be related to|correspond to',
).join('|');

/** What is done because it may come. */
const FORESEEN = each(
  'in|with',
  'anticipation|prevision|provision|the expectation|expectation',
  'of|of possible|of a possible',
).join('|');

const FIRST_THOUGHT = each(
  'was|were|had been|constituted',
  'the first|the initial|our first|our initial|the main|the principal|the preliminary|the clinical',
  'diagnostic possibility|possibility|option|diagnostic option|hypothesis|diagnostic hypothesis|orientation|diagnostic orientation|suspicion|diagnostic suspicion|diagnosis|impression|thought',
).join('|');

/** What was weighed, and not what was found. */
const ON_THE_LIST = each(
  'was|were|was all|were all|was also|were also',
  'on our|on the|in our|in the',
  'list|list of differentials|differential|differential list|differential diagnosis|list of possibilities',
).join('|');

/** `a mass in contact with the pericardium`: what touches, not who was near the sick. */
const TOUCHES = each(
  'in contact with|in close contact with|in intimate contact with',
  'the',
  'pericardium|pleura|chest wall|thoracic wall|abdominal wall|aorta|aortic|trachea|bronchus|liver|spleen|stomach|bladder|uterus|diaphragm|spine|vertebra|vertebral|skull|dura|duodenum|colon|kidney|right|left|posterior|anterior|upper|lower|great|main|mediastinum|superior|inferior|portal|vena|carotid|carina|heart|esophagus|oesophagus|pancreas|wall|optic|medial|lateral|skin|bone|tumor|tumour|mass',
).join('|');

export const REPORT_CUES: Partial<Record<Cue, string>> = {
  no: `${NO_LONGER}|${NOR}|${GOES_ON}|denied having had|denied having|denies having|denies having had|denied ever having|denied ever having had|denied having suffered|denied having presented|denied that he had|denied that she had|nothing suggested|nothing indicated|nothing pointed to|nothing pointing to|nothing was found of|no indication of there being|with no relapse of|at no time had|at no time presented|at no time did|in no case|none of the|ceased to have|lacked|${NOT_HELD}`,
  noBefore: `which it did|was not auscultated|were not auscultated|not auscultated|was not heard|were not heard|was not felt|were not felt|was not perceived|were not perceived|was considered and discarded|were considered and discarded|was considered and excluded|was considered and rejected|was considered but discarded|was considered but excluded|was raised and discarded|${NOT_FELT}|${GOES_ON}|none of them|none of these|none of which|neither of them|neither of which|which he denied|which she denied|all of which he denied|all of which she denied|which the patient denied|all of which were denied|which were denied|was denied|were denied|which were all absent|was screened|were screened|remained normal|was unremarkable|were unremarkable`,
  doubt:
    'treated successively as|under observation as|kept under observation as|initially attributed to|first attributed to|was initially attributed to|were initially attributed to|was first attributed to|were first attributed to|at first attributed to|was attributed at first to|initial orientation of|diagnostic orientation of|initial diagnostic orientation of|initial hypothesis of|first suspicion of|diagnostic suspicion of|first diagnosis of|under the initial diagnosis of|was first oriented as|was initially oriented as',
  doubtBefore: `${FIRST_THOUGHT}|${ON_THE_LIST}`,
  past: 'history included|antecedents included|history comprised|history consisted of|antecedents were|antecedents consisted of|history highlighted|antecedents highlighted|underwent in the past|had previously suffered|had previously had|had previously been diagnosed with|had previously undergone',
  pastBefore:
    'in adolescence|during adolescence|in his adolescence|in her adolescence|during childhood|during infancy|since healed|fully treated|correctly treated|completely treated|figured among|figure among|stood out among|stand out among|among his antecedents|among her antecedents|in his antecedents|in her antecedents|figured in his antecedents|figured in her antecedents|as antecedents|as an antecedent|as the only antecedent',
  maybe: `${WOULD_SPEAK_FOR}|${FORESEEN}|fear of having|afraid of having|fear of suffering|fear of developing|worried about having|cost of|costs of|burden of|in order to detect|to detect|for the detection of|for early detection of|early detection of|for the prevention of|as possible sequelae|possible sequelae|possible complications|possible complication of|possible sequela of|known inducers of|with the words|with the keywords|with the terms|classification of|classifications of|questionnaire of|protocol for|protocol of|had it|campaign against`,
  stop: 'followed by|so|so that|hence|thus|therefore|leading to|which led to|which caused|which revealed|which showed|obliged|forced|motivated',
  none: `${TOUCHES}|, considered an|, considered a|, considered as|, considered to be|picture was labelled|picture was labelled as|picture was labeled|case was labelled|case was labelled as|lack of appetite|lack of energy|lack of strength|lack of interest|lack of sleep|lack of concentration|lack of coordination|lack of weight gain|lack of motivation|lack of initiative|lack of sensation|lack of sphincter control|we considered this|considered this an|considered this a|considered it an|considered it a|was considered to be|were considered to be|was considered to have|was not authorized|was not authorised|not authorized|not authorised|was not possible|were not possible|considered dysfunctional|was considered dysfunctional|considered secondary to|was considered secondary to|were considered secondary to|considered idiopathic|was considered idiopathic|considered responsible for|was considered responsible for|considered due to|was considered due to|was considered related to|considered the cause of|was considered the cause of|considered a complication of|not recover|did not recover|not yield|did not yield|did not respond|not only because of|donor site|donor nephrectomy|warm antibodies|warm antibody|warm - antibody|cold antibodies|cold antibody|hot antibodies|autoantibodies`,
};
