// Which words of a note take back, doubt, date or shift what stands beside them? Our own list, after the idea of NegEx
// (Chapman 2001) and ConText (Harkema 2009): a cue, and how far it reaches.

export type Cue =
  /** Denies what follows, or what precedes. */
  | 'no'
  | 'noBefore'
  /** Doubts it: strongly enough that an outpatient claim may not state it; `leaning` words describe a finding. */
  | 'doubt'
  | 'doubtBefore'
  | 'leaning'
  /** Says that it was. */
  | 'past'
  | 'pastBefore'
  /** Says what may come: warnings, prevention, plans. */
  | 'maybe'
  | 'maybeBefore'
  /** Another person has it. */
  | 'other'
  /** Ends what a cue before it said. */
  | 'stop'
  /** Looks like a cue and is none. */
  | 'none';

const CUES: Record<Cue, string> = {
  none: `non - hodgkin|non hodgkin|non - small|non small|non - st|non st|non - insulin|non insulin|non - alcoholic|non alcoholic|non - traumatic|non traumatic|non - ischemic|non ischemic|non - pressure|non pressure|non - healing|non healing|non - displaced|non displaced|non - compliance|non compliance|non - compliant|non compliant|non - specific|non specific|non - obstructive|non obstructive|non - rheumatic|non rheumatic|non - proliferative|non proliferative|non - seasonal|non seasonal|non - adherence|non adherence|non - adherent|non adherent|non - union|non union|non - cardiac|non cardiac|non - q|non q|non - functioning|non functioning|non - secretory|non secretory|non - melanoma|non melanoma|non - toxic|non toxic|non - epileptic|non epileptic|no increase|no change|no significant change|no interval change|not only|no further|gram negative|not certain if|not certain whether|not necessarily|without difficulty|no cause|no doubt|without doubt|no improvement|not improve|not improved|no relief|no response|not respond|not responding|not responsive|no longer able|not controlled|not well controlled|not resolved|not yet resolved|not tolerate|not able|not been able|no adherence|not taking|not compliant|no resolution|without resolution|without improvement|without relief|without response|not healing|not healed|history taking|history and physical|past few|past week|past month|past year|past several|past two|past three|past day|past days|negative pressure|not drain|no surgery|not candidate|may 1|may 2|in may|double negative|hiv negative|negative appendectomy|not weight bearing|without treatment|without therapy|no treatment|no medication|no medications|not currently on|not on|not receive|not received|not been treated|rh negative|triple negative|estrogen receptor negative|gram negative rods|old man|old woman|year old|yo|old male|old female|old boy|old girl|not wearing|not using|did not take|did not improve|was not able`,
  no: `no|not|without|w/o|denies|denied|denying|deny|negative for|neg for|no evidence of|no evidence for|no sign of|no signs of|no signs or symptoms of|no history of|no h/o|no hx of|no past history of|no known history of|no prior|no previous|no new|no current|no active|no acute|no obvious|no definite|no complaints of|no complaint of|no clinical evidence of|no radiographic evidence of|no suspicious|no findings of|no indication of|no suggestion of|absence of|absent|free of|free from|ruled out for|rules out|ruled out|excluded|excludes|excluding|never had|never has had|never developed|never|nor|neither|none|unremarkable for|lack of|lacks|lacking|failed to reveal|fails to reveal|failed to show|did not reveal|did not show|does not show|did not demonstrate|does not demonstrate|does not have|did not have|doesnt have|do not have|has not had|have not had|had not had|not have|is not|was not|are not|were not|not show|not reveal|cannot see|not identified|resolved without|rather than|instead of|unlikely|unlikely to be|not consistent with|not suggestive of|not compatible with|not indicative of|not associated with|not due to|doubt|doubtful|low probability|low probability of|low suspicion|low suspicion of|negative|neg|(-)|cleared of|disease free of|against|discarding|discarded|ruling out|excluding the presence of|no longer has|no longer|non`,
  noBefore: `was not suspected|not suspected|was not considered|immune|nonimmune|nonreactive|non-reactive|negative|neg|was neg|were neg|not found today|was negative|were negative|is negative|are negative|ruled out|was ruled out|were ruled out|been ruled out|been excluded|was excluded|were excluded|excluded|absent|not present|not seen|not identified|not found|not detected|not noted|not observed|not evident|not appreciated|not visualized|none|denied|is unlikely|was unlikely|unlikely|not demonstrated|not reported|not confirmed|was discarded|were discarded|discarded|not endorsed|no|not documented|n`,
  doubt: `taken for|mistaken for|misdiagnosed as|initially diagnosed as|initially thought to be|possible|possibly|probable|probably|suspected|suspect|suspects|suspecting|suspicion|suspicion of|suspicion for|suspicious for|clinical suspicion of|high suspicion for|low suspicion for|likely|most likely|more likely|presumed|presumptive|presumably|r/o|rule out|to rule out|questionable|question of|query|concern for|concerning for|concerned for|concerned about|worrisome for|cannot exclude|cannot rule out|can not rule out|could not be ruled out|not excluded|could represent|may represent|might represent|may be|might be|could be|may have|might have|versus|vs|differential|differential diagnosis|differential includes|differential diagnosis includes|ddx|working diagnosis|thought to be|felt to be|appears to be|believed to be|?|perhaps|equivocal for|evaluate for|evaluation for|evaluation of possible|assess for|workup for|work up for|to exclude|potential|potentially|provisional|consider|considering|considered|raises the possibility|possibility of|in favor of|favor|favored|favors|test for|tested for|testing for|screen for|screened for|screening for|looking for|look for`,
  leaning: `consistent with|c/w|compatible with|suggestive of|suggesting|suggests|suggest|suggested|indicative of|in keeping with|characteristic of|typical of|concordant with|corresponding to|oriented to|pointing to|evidence of`,
  doubtBefore: `is possible|is suspected|was suspected|were suspected|was considered|were considered|is likely|cannot be excluded|cannot be ruled out|could not be excluded|not excluded|not ruled out|vs|versus|suspected|?|is being considered|to be ruled out|in the differential|questionable|being evaluated`,
  past: `history of|h/o|hx of|hx|past history of|past medical history of|past medical history significant for|past medical history includes|medical history of|medical history significant for|medical history includes|personal history of|personal antecedents of|antecedents of|background of|known history of|prior history of|remote history of|prior|previous|previously|previously diagnosed with|status post|s/p|post|remote|old|had a history of|has a history of|with a history of|with history of|history significant for|history notable for|history includes|pmh of|pmhx of|pmh significant for|surviving|survivor of|recovered from|resolved|healed|former|ex`,
  pastBefore: `in the past|was fixed|was repaired|fixed in|repaired in|treated in|removed in|resolved|has resolved|have resolved|years ago|months ago|mo ago|yr ago|yrs ago|y ago|year ago|in childhood|as infant|as an infant|as a baby|in infancy|as a child|as child|in remission|previously treated|s/p treatment|status post treatment|has since resolved|fully resolved|completely resolved|now resolved|has completely resolved|healed|treated in the past|remotely`,
  maybe: `return if|return|return for|return to ed if|return to ed for|return to er for|return to the ed for|return to the er for|come back if|call if|call for|call with|if you|if he|if she|if patient|if the patient|if symptoms|if|unless|should|watch for|monitor for|monitoring for|monitored for|observe for|in case of|in the event of|risk of|risk for|risks of|risks including|risks include|risks incl|risk incl|incl|at risk for|at risk of|at high risk for|high risk for|high risk of|increased risk of|increased risk for|low risk for|risk factors for|risk factor for|to prevent|prevent|prevention of|prevents|prophylaxis|prophylaxis for|prophylaxis against|prophylactic for|precautions|avoid|avoiding|educated on|educated about|educated regarding|counseled on|counseled about|counseled regarding|counselled|discussed|discussed risk of|including but not limited to|complications including|complications such as|side effects|side effects of|side effects including|adverse effects including|warning signs|signs of|signs and symptoms of|symptoms of|would|could develop|may develop|might develop|may cause|can cause|could cause|information on|handout on|literature on|vaccine|vaccination|vaccinated against|vaccinated for|immunization|immunized against|tell|report any|potential for|fear of|fears|afraid of|worried about|worries about|worry about|instructed to|advised to return|reviewed signs|goal|exposure to|exposed to|contact with|declines|declined|allergic to|allergy to|allergies to|allergy|allergies`,
  maybeBefore: `clinic|center|centre|foundation|society|association|unit|service|department|ward|specialist|screening|screen|prophylaxis|precautions|protocol|vaccine|vaccination|vaccinations|immunization|risk|education|action plan|panel|questionnaire|scale|score|risk score|were discussed|was discussed|discussed|support group|cessation counseling|marker|markers|antibody|antibodies|antigen|test|tests|workup|prevention|risk assessment|counseling|insurance|awareness`,
  other: `family history of|family history|family history is significant for|family history significant for|family history positive for|fh of|fhx of|fh|fhx|family hx of|mother|father|mom|dad|brother|brothers|sister|sisters|sibling|siblings|parent|parents|aunt|uncle|aunts|uncles|cousin|cousins|grandmother|grandfather|grandparent|grandparents|grandma|grandpa|mgm|mgf|pgm|pgf|maternal|paternal|daughter|son|sons|daughters|wife|husband|spouse|partner|relatives|relative|first degree relative|family members|family member|twin brother|twin sister|roommate|coworker|coworkers|friend|classmate|classmates|household contact|household contacts|sick contacts|sick contact|donor|boyfriend|girlfriend|grandson|granddaughter|niece|nephew`,
  stop: `was|were|is|are|brought|seen|evaluated|transferred|hospitalized|but|however|except|except for|although|though|yet|aside from|apart from|other than|nevertheless|nonetheless|still|presents|presented|presenting|presents with|presented with|presenting with|complains|complained|complaining|reports|reported|reporting|endorses|endorsed|admits|admitted|notes|noticed|developed|develops|developing|revealed|reveals|showed|shows|showing|demonstrated|demonstrates|demonstrating|found|has|had|have|having|which|who|where|because|because of|due to|secondary to|caused by|positive for|positive|pos|(+)|now|currently|today|he|she|patient|pt|diagnosed|diagnosed with|started|treated|underwent|will|confirmed|continues|remains|suffered|experienced|experiences|until|then|after|before|since|while|when|whereas|with new|is on|takes|taking|referred|consulted|attended|came|is positive|was positive|yes|y`,
};

interface CueEntry {
  words: readonly string[];
  kinds: readonly Cue[];
}

/** First word → phrases that begin with it, the longest first. */
export const CUES_BY_WORD: ReadonlyMap<string, readonly CueEntry[]> = readCues();
export type { CueEntry };

function readCues(): Map<string, CueEntry[]> {
  const kindsOf = new Map<string, Cue[]>();
  for (const [kind, phrases] of Object.entries(CUES)) {
    for (const phrase of phrases.split('|')) {
      const kinds = kindsOf.get(phrase);
      if (kinds) kinds.push(kind as Cue);
      else kindsOf.set(phrase, [kind as Cue]);
    }
  }
  const byWord = new Map<string, CueEntry[]>();
  for (const [phrase, kinds] of kindsOf) {
    const words = phrase.split(' ');
    const entries = byWord.get(words[0] as string) ?? [];
    entries.push({ words, kinds });
    byWord.set(words[0] as string, entries);
  }
  for (const entries of byWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}
