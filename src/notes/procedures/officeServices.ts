// Services of a visit in the short forms of clinics: number | label of ours | names as a pattern. A `!` says that the words tell of
// doing by themselves; the others need a word or a result beside them. `L`: a test at the place of care, asked for as such. `X`: told
// in an emergency room, it is the hospital's or the radiologist's to report.

export const OFFICE_SERVICES = String.raw`
10080 ! | Pilonidal cyst drained | pilonidal[^.;\n]{0,30}(?:i ?& ?d|incised|drained)|i ?& ?d[^.;\n]{0,20}pilonidal
10060 ! | Abscess or felon drained | (?:paronychia|abscess|boil|furuncle|carbuncle)[^.;\n]{0,30}(?:i ?& ?d'?e?d?\b|incised|lanced|drained)|i ?& ?d (?:of |to )?(?:the )?[^.;\n]{0,20}(?:paronychia|abscess|furuncle)
11730 ! | Nail avulsed | (?:avuls\w+|nail removed)[^.;\n]{0,40}(?:nail|border|hallux)|(?:nail|border|hallux)[^.;\n]{0,25}avuls(?:ed|ion (?:done|performed|today))
11750 ! | Nail matrix destroyed for good | matri[cx]ectomy|phenol(?:ized| applied| ?x ?\d|[^.;\n]{0,20}matrix)
11740 ! | Blood under a nail let out | (?:subungual hematoma[^.;\n]{0,40}(?:drained|evacuated|trephin\w+|cautery))|nail trephin\w+
11900 ! | Lesions injected, up to seven | intralesional (?:triamcinolone|kenalog|tac|steroid|injection)|(?:ilk|il kenalog)\b|(?:keloid|cyst|alopecia)[^.;\n]{0,30}inject(?:ed|ion)
11981 ! | Contraceptive rod inserted | nexplanon (?:inserted|placed|insertion)|insertion of nexplanon|(?:contraceptive )?implant (?:inserted|placed) [^.;\n]{0,20}arm
11982 ! | Contraceptive rod removed | nexplanon (?:removed|removal)|removal of nexplanon
11983 ! | Contraceptive rod exchanged | nexplanon (?:exchanged?|removed and (?:replaced|reinserted)|removal (?:and|with|\/) ?(?:re-?insertion|replacement))
20552 ! | Trigger points injected, one or two muscles | trigger points? inject\w+[^.;\n]{0,40}(?:\b(?:1|2|one|two) muscles?|trapezius\b)|(?:trigger points?|\btpis?\b)[^.;\n]{0,70}(?:\b\d\d ?g(?:a|auge)?\b|lido\w*|bupiv\w*|ropiv\w*|marcaine|\d ?(?:ml|cc)\b)
20553 ! | Trigger points injected, three or more muscles | (?:trigger points?|\btpis?\b)[^.;\n]{0,60}\b(?:[3-9]|three|four|five|six) muscles?\b
20526 ! | Carpal tunnel injected | carpal tunnel inject\w+|inject\w+[^.;\n]{0,20}carpal tunnel
20600 ! | Small joint injected or tapped | (?:cmc|mcp|pip|dip|mtp|ip joint|toe|finger)[^.;\n]{0,20}(?:inject(?:ed|ion)|aspirat\w+)|inject(?:ed|ion)[^.;\n]{0,24}\b(?:cmc|mcp|pip|dip|mtp)\b
20604 ! | Small joint injected under ultrasound | (?:us|ultrasound)[- ]guided[^.;\n]{0,24}\b(?:cmc|mcp|pip|mtp)\b[^.;\n]{0,12}inject\w+
20611 ! | Large joint injected under ultrasound | (?:us|ultrasound)[- ]guided[^.;\n]{0,24}(?:knee|shoulder|hip|subacromial|glenohumeral|trochanteric)[^.;\n]{0,24}(?:inject\w+|aspirat\w+)|(?:knee|shoulder|hip|subacromial|glenohumeral)[^.;\n]{0,24}(?:inject\w+|aspirat\w+)[^.;\n]{0,40}(?:under|with|by) (?:us\b|ultrasound)
64611 ! | Salivary glands injected | inject\w*[^.;\n]{0,30}(?:parotids?|submandibular|salivary)|(?:parotids?|submandibular|salivary) glands?[^.;\n]{0,30}inject(?:ed|ion (?:done|today|performed))
20610 ! | Large joint injected or tapped | (?:knee|shoulder|hip joint|subacromial|glenohumeral|trochanteric|ac joint)[^.;\n]{0,24}(?:aspirated|injected|arthrocentesis|injection (?:done|given|today|performed))|arthrocentesis[^.;\n]{0,24}(?:knee|shoulder|hip)
23650 ! | Shoulder dislocation reduced | shoulder[^.;\n]{0,30}(?:reduced|reduction)|(?:reduced|reduction)[^.;\n]{0,24}shoulder
24640 ! | Nursemaid elbow reduced | (?:nursemaid|radial head subluxation)[^.;\n]{0,30}(?:reduc\w+|hyperpronat\w+|supinat\w+)|(?:reduc\w+|hyperpronat\w+)[^.;\n]{0,24}nursemaid
26770 ! | Finger joint dislocation reduced | (?:pip|dip|finger|ip joint)[^.;\n]{0,24}dislocat\w+[^.;\n]{0,24}reduc(?:ed|tion)|reduc(?:ed|tion)[^.;\n]{0,24}(?:pip|dip|finger)[^.;\n]{0,12}dislocat\w+
25605 ! | Broken distal radius set without opening | (?:closed (?:reduction|manipulation)|reduced)[^.;\n]{0,30}(?:distal radius|colles)|(?:distal radius|colles)[^.;\n]{0,30}closed(?:ly)? (?:reduc|manipul)\w+
26605 ! | Broken metacarpal set without opening | (?:closed (?:reduction|manipulation)|reduced)[^.;\n]{0,24}(?:metacarpal|boxer)
25607 ! | Distal radius plated, outside the joint | (?:orif|open reduction|volar plat\w+)[^.;\n]{0,40}distal radius[^.;\n]{0,24}extra-?articular|extra-?articular[^.;\n]{0,30}distal radius[^.;\n]{0,30}(?:orif|plate)
25608 ! | Distal radius plated, joint in two pieces | (?:orif|open reduction)[^.;\n]{0,40}distal radius[^.;\n]{0,40}(?:two|2)[- ](?:fragments?|parts?|pieces?)|(?:two|2)[- ](?:fragment|part|piece)[^.;\n]{0,30}distal radius[^.;\n]{0,30}(?:orif|plat\w+)
25609 ! | Distal radius plated, joint in three or more pieces | (?:orif|open reduction)[^.;\n]{0,40}distal radius[^.;\n]{0,40}(?:three|four|3|4|multi)[^.;\n]{0,10}(?:fragments?|parts?|pieces?)
29105 ! | Long arm splint applied | (?:long[- ]arm|sugar[- ]tong|posterior elbow)[^.;\n]{0,16}splint(?:ed)? (?:applied|placed|today|fashioned|made)
29125 ! | Short arm splint applied | (?:short[- ]arm|volar|ulnar gutter|radial gutter|thumb spica|wrist)[^.;\n]{0,16}splint (?:applied|placed|today|fashioned|made)
29130 ! | Finger splint applied | (?:finger|alumafoam|stax|mallet)[^.;\n]{0,12}splint (?:applied|placed|fitted)
29075 ! | Short arm cast applied | short[- ]arm (?:fiberglass )?cast (?:applied|placed|today)|placed in (?:a )?short[- ]arm cast
29065 ! | Long arm cast applied | long[- ]arm (?:fiberglass )?cast (?:applied|placed|today)|placed in (?:a )?long[- ]arm cast
29405 ! | Short leg cast applied | short[- ]leg (?:fiberglass )?cast (?:applied|placed|today)|placed in (?:a )?short[- ]leg cast
29515 ! | Short leg splint applied | (?:short[- ]leg|posterior leg|posterior ankle|stirrup)[^.;\n]{0,16}splint (?:applied|placed|today)
29540 ! | Ankle or foot strapped | (?:low[- ]dye|ankle|foot|arch)[^.;\n]{0,12}(?:strapp(?:ed|ing)|taping|taped)
29445 ! | Total contact cast applied | (?:total contact cast|\btcc\b) (?:was )?(?:applied|placed|changed|re-?applied)
29580 ! | Unna boot applied | unna'?s? boots? (?:applied|placed|wrap\w*|changed|re-?applied)|applied[^.;\n]{0,16}unna
29581 ! | Lower leg wrapped in layers of compression | (?:multi-?layer(?:ed)?|[234][- ]layer|profore|coban ?2)[^.;\n]{0,24}(?:compression|wrap|bandage|applied)
30300 ! | Object taken out of the nose | (?:foreign body|bead|fb|pea|toy)[^.;\n]{0,40}(?:removed|extracted|out)[^.;\n]{0,24}(?:nose|nostril|naris)|(?:nose|nostril|naris|nasal)[^.;\n]{0,30}(?:bead|foreign body|fb|pea|toy)[^.;\n]{0,30}(?:removed|extracted)
30901 ! | Nosebleed stopped at the front | (?:silver nitrate|cauter\w+)[^.;\n]{0,40}(?:septum|kiesselbach\w*|little's|nare|naris|epistaxis)|(?:septum|kiesselbach\w*|epistaxis)[^.;\n]{0,30}(?:cauteri[sz]ed|silver nitrate)|(?:rapid rhino|rhino ?rocket|merocel)[^.;\n]{0,20}(?:placed|inserted)
31231 ! | Nose and sinuses looked at by scope | (?:rigid|flexible|nasal)[^.;\n]{0,16}(?:nasal|sino-?nasal)? ?endoscopy(?! (?:plan|sched))
31575 ! | Larynx looked at by flexible scope | (?:flexible|fiberoptic|trans-?nasal)[^.;\n]{0,20}(?:laryngoscopy|nasolaryngoscopy|\bfol\b|\bnpl\b)
31579 ! | Larynx looked at under strobe light | video-?stroboscopy|laryngeal stroboscopy
45380 ! | Colon looked at, piece taken with forceps | (?:cold )?(?:biopsy )?forceps (?:bx|biops\w+|polypectomy|removal|removed)|cold biopsy forceps|cold bx forceps
45385 ! | Colon looked at, polyp taken with a snare | (?:cold|hot) snare(?:d| removal| polypectomy)?\b
51701 ! | Bladder emptied by a straight catheter | straight[- ]cath(?:eteri[sz]ed|ed|'d)?|in[- ]and[- ]out cath\w*|cath(?:eteri[sz]ed)? specimen (?:obtained|collected)
51702 ! | Bladder catheter left in | foley (?:catheter )?(?:was )?(?:placed|inserted|exchanged|changed|replaced)|(?:placed|inserted|exchanged|changed|replaced)[^.;\n]{0,24}foley
51705 ! | Suprapubic tube changed | (?:suprapubic|sp|spt)[^.;\n]{0,14}(?:tube|catheter|cath)? ?(?:exchanged|changed)
51741 | Urine flow measured | uroflow(?:metry)?
51798 | Urine left in the bladder measured | bladder scan|\bpvr\b(?! clinic)|post[- ]?void residual
52000 ! | Bladder looked at by scope | flex(?:ible)? cysto(?:scopy)?|cystoscopy (?:was )?(?:done|performed|today)|office cysto
56420 ! | Bartholin abscess drained | bartholin\w*[^.;\n]{0,40}(?:i ?& ?d|incised|drained|word catheter (?:placed|inserted))
57160 ! | Pessary fitted | pessary (?:fitted|fitting|inserted|placed)|fitted (?:with|for) [^.;\n]{0,20}pessary
58300 ! | Intrauterine device inserted | (?:iud|mirena|kyleena|liletta|skyla|paragard)[^.;\n]{0,24}(?:inserted|placed today|insertion (?:done|today|performed|without))|insertion of (?:an? )?(?:iud|mirena|kyleena|liletta|paragard)
64615 ! | Botulinum toxin for migraine | botox[^.;\n]{0,40}(?:31 sites|preempt|chronic migraine|155 ?u)|155 (?:u|units)[^.;\n]{0,24}(?:botox|onabot\w+)
64405 ! | Greater occipital nerve blocked | occipital nerve blocks?
64483 ! | Nerve root of the low back injected | (?:lumbar|sacral|\bl[1-5]|\bs1)[^.;\n]{0,30}(?:transforaminal|tfesi|snrb)|(?:transforaminal|tfesi|snrb)[^.;\n]{0,30}(?:lumbar|\bl[1-5]|\bs1)
65222 ! | Object taken off the cornea at the slit lamp | (?:corneal|rust ring|metallic)[^.;\n]{0,40}(?:removed|burr|spud|needle)[^.;\n]{0,40}(?:slit lamp|spud|burr|needle|removed)
65205 ! | Object taken off the conjunctiva | conjunctival (?:foreign body|fb)[^.;\n]{0,30}(?:removed|swabbed|flushed)
66821 ! | Clouded lens capsule opened by laser | yag[^.;\n]{0,24}(?:capsulotomy|pc\b)[^.;\n]{0,20}(?:done|performed|today|o[dsu]\b)
66984 ! | Cataract taken out, lens put in | phaco(?:emulsification)?[^.;\n]{0,24}(?:iol|pciol|lens)
66982 ! | Cataract taken out with further devices | complex (?:phaco\w*|cataract)|(?:phaco\w*|cataract)[^.;\n]{0,30}(?:malyugin|iris hooks?|trypan|ctr\b|capsular tension)
67028 ! | Drug injected into the eye | intravitreal (?:inj\w*|injection)(?! (?:next|visit|series))|intravitreal (?:eylea|aflibercept|avastin|bevacizumab|lucentis|vabysmo|ozurdex)
67820 ! | Lashes pulled | (?:lash(?:es)?|trichiasis|cilia)[^.;\n]{0,24}(?:epilated|removed|pulled)|epilat(?:ed|ion)[^.;\n]{0,24}lash\w*
68761 ! | Tear duct closed by a plug | punctal plugs? (?:inserted|placed)|(?:inserted|placed)[^.;\n]{0,16}punctal plugs?
69200 ! | Object taken out of the ear | (?:bead|insect|bug|foreign body|fb|cotton)[^.;\n]{0,40}(?:removed|extracted)[^.;\n]{0,30}(?:ear|eac)\b|(?:ear|eac)\b[^.;\n]{0,30}(?:bead|insect|foreign body|fb|cotton)[^.;\n]{0,24}(?:removed|extracted)
69209 ! | Ear wax rinsed out | (?:cerumen|wax)[^.;\n]{0,40}(?:irrigat\w+|lavage\w*|flushed|rinsed)|(?:irrigat\w+|lavage|flushed)[^.;\n]{0,30}(?:cerumen|wax)
69210 ! | Ear wax taken out with instruments | (?:cerumen|wax)[^.;\n]{0,60}(?:removed|cleared|disimpacted|curett\w+|taken out|extracted)[^.;\n]{0,80}(?:curette?|hook|loop|suction|forceps|instrument|microscop\w*)|(?:curette?|hook|loop|suction|forceps)[^.;\n]{0,40}(?:cerumen|wax)
86580 | Tuberculin skin test | (?:ppd|tst|tuberculin)[^.;\n]{0,16}(?:placed|planted|test placed)
80305 L | Drug screen read by eye | (?:uds|urine drug (?:screen|test)|drug screen)[^.;\n]{0,20}(?:cup|dip\w*|poc|point of care|in[- ]office|instant|strip|here)|(?:poc|dip|cup|instant)[^.;\n]{0,10}(?:uds|drug screen)
81002 L | Urine dipstick read by eye | (?:ua|urine|urinalysis)[^.;\n]{0,10}(?:dip(?:stick)?\b|poc)|(?:dip|poc)[^.;\n]{0,4}(?:ua|urine|urinalysis)
81025 L | Urine pregnancy test | (?:upt\b|urine (?:hcg|pregnancy(?: test)?)|poc (?:hcg|pregnancy))
82962 L | Blood sugar by a home meter | (?:fingerstick|fsbg|poc)[^.;\n]{0,6}glucose|glucose[^.;\n]{0,10}(?:fingerstick|poc|glucometer)|\bfsbg\b
82270 L | Stool card test for hidden blood, screening | (?:hemoccult|guaiac) cards? (?:x ?3|returned)
83036 L | Glycated hemoglobin | (?:poc |fingerstick |point of care )(?:hba1c|hgb ?a1c|hb a1c|hemoglobin a1c|a1c)|\(?(?:in[- ](?:office|house|clinic)|poc|point of care)\)?[ :]{1,4}(?:hba1c|hgb ?a1c|hemoglobin a1c|a1c)|a1c[^.;\n]{0,12}(?:here|poc|in[- ](?:office|house|clinic)|point of care|fingerstick)
83655 L | Lead level | (?:poc|fingerstick|capillary) lead|lead[^.;\n]{0,10}(?:poc|leadcare|capillary)
85018 L | Hemoglobin by finger stick | (?:poc|fingerstick|capillary|hemocue|point of care) (?:hgb|hb|hemoglobin)(?! ?a1c)|\(?(?:in[- ](?:office|house|clinic)|poc|point of care)\)?[ :]{1,4}(?:hgb|hb|hemoglobin)(?! ?a1c)|(?:hgb|hb|hemoglobin)[^.;\n]{0,8}(?:poc|fingerstick|hemocue)
85610 L | Clotting time, INR | (?:poc|fingerstick|point of care)[^.;\n]{0,6}(?:pt\/?)?inr|inr[^.;\n]{0,16}(?:poc|fingerstick|coaguchek|here|in[- ]office)
86308 L | Mononucleosis test | monospot|(?:rapid|poc) mono\b
87210 L | Wet mount | wet (?:prep|mount)
87220 L | Scraping with potash | koh (?:prep|scraping|mount|exam|pos|neg)
87804 L | Influenza rapid antigen | (?:flu|influenza)[^.;:\n]{0,8}(?:a ?\/ ?b|a (?:and|&|\+) b)?[^.;:\n]{0,6}(?:rapid|antigen|poc)|(?:rapid|poc)[^.;:\n]{0,6}(?:flu|influenza)
87807 L | RSV rapid antigen | rsv[^.;:\n]{0,6}(?:rapid|antigen|poc)|(?:rapid|poc)[^.;:\n]{0,6}rsv
87811 L | Coronavirus rapid antigen read by eye | (?:covid(?:-?19)?|sars[- ]?cov[- ]?2)[^.;:\n]{0,6}(?:rapid|antigen|ag|poc)|(?:rapid|poc)[^.;:\n]{0,6}(?:covid|sars)
87880 L | Strep rapid antigen | (?:rapid|poc)[^.;:\n]{0,6}strep|strep[^.;:\n]{0,8}(?:rapid|antigen|poc|screen)|\brst\b|\brads?t\b
92015 | Refraction | refraction (?:done|performed|today)|\bmrx\b (?:done|today)
92020 | Chamber angle looked at | gonioscopy|\bgonio\b
92083 | Visual field, full | (?:hvf|humphrey|visual fields?)[^.;\n]{0,12}(?:24-2|30-2|10-2|today|o[dsu]\b|performed|reliable)
92133 | Optic nerve scanned | oct[^.;\n]{0,6}(?:rnfl|onh|nerve|disc|optic)|rnfl oct
92134 | Retina scanned | oct[^.;\n]{0,6}(?:mac\w*|retina)|(?:mac\w*|retina\w*) oct
92235 | Fluorescein angiogram of the eye | fluorescein angio\w*|\bivfa\b
92250 | Fundus photographed | fundus photo\w*|optos|retinal photo\w*
92504 | Ear under the microscope | binocular microscop\w+
92507 ! | Speech therapy | (?:speech|language)[- ](?:language )?(?:therapy|treatment)[^.;\n]{0,20}(?:session|\d+ ?min|provided|today)
92526 ! | Swallowing therapy | (?:swallow\w*|dysphagia|feeding) (?:therapy|treatment)[^.;\n]{0,20}(?:\d+ ?min|provided|today|session)
92610 ! | Swallowing evaluated | (?:clinical|bedside) swallow\w* eval\w*
92551 | Hearing screened | (?:hearing|audiometry) screen\w*[^.;\n]{0,20}(?:pass\w*|fail\w*|refer|today|done|\d+ ?db)
92557 | Hearing measured, full | comprehensive audio\w*|audiogram (?:today|shows?|done|performed)
92567 | Eardrum movement measured | tympanom\w+|\btymps?\b
93010 X | Heart tracing read only | (?:ekg|ecg)[^.;\n]{0,12}(?:my read|read by me|interpret\w*|\(?my (?:own )?(?:read\w*|interp\w*))
93000 | Heart tracing with reading | (?:ekg|ecg|12[- ]lead)[^.;\n]{0,24}(?:today|in (?:office|clinic)|here|done|performed|my (?:own )?(?:read\w*|interp\w*|review)|read by me)
93015 ! | Exercise heart test | (?:exercise|treadmill)[^.;\n]{0,20}(?:stress test|ett|gxt)[^.;\n]{0,20}(?:today|done|performed|completed)
93279 ! | Pacemaker programmed, one lead | single[- ](?:chamber|lead)[^.;\n]{0,12}(?:ppm|pacemaker|pacer)[^.;\n]{0,40}(?:re)?program\w+
93280 ! | Pacemaker programmed, two leads | (?:dual|two|2)[- ](?:chamber|leads?)[^.;\n]{0,12}(?:ppm|pacemaker|pacer)[^.;\n]{0,40}(?:re)?program\w+|(?:ppm|pacemaker)[^.;\n]{0,6}(?:two leads|dual)[^.;\n]{0,30}(?:re)?program\w+
93281 ! | Pacemaker programmed, three leads | crt-?p[^.;\n]{0,40}program\w+
93282 ! | Defibrillator programmed, one lead | single[- ](?:chamber|lead)[^.;\n]{0,12}(?:icd|defib\w*)[^.;\n]{0,40}(?:re)?program\w+|icd[^.;\n]{0,4}(?:one|single) lead[^.;\n]{0,30}(?:re)?program\w+
93283 ! | Defibrillator programmed, two leads | (?:dual|two|2)[- ](?:chamber|leads?)[^.;\n]{0,12}(?:icd|defib\w*)[^.;\n]{0,40}(?:re)?program\w+|icd[^.;\n]{0,4}(?:two leads|dual)[^.;\n]{0,30}(?:re)?program\w+
93284 ! | Defibrillator programmed, three leads | (?:crt-?d|biv(?:entricular)? icd)[^.;\n]{0,40}program\w+
93288 ! | Pacemaker read out in person | (?:ppm|pacemaker|pacer)[^.;\n]{0,20}(?:interrogat(?:ed|ion)|check(?:ed)?)[^.;\n]{0,20}(?:today|in (?:clinic|office|person)|here|:)
93289 ! | Defibrillator read out in person | (?:icd|defibrillator|crt-?d)[^.;\n]{0,20}(?:interrogat(?:ed|ion)|check(?:ed)?)[^.;\n]{0,20}(?:today|in (?:clinic|office|person)|here|:)
93291 ! | Loop recorder read out in person | (?:ilr|loop recorder)[^.;\n]{0,20}interrogat(?:ed|ion)
94010 | Breathing test | spirometry|\bpfts?\b(?=[^.;\n]{0,12}fev1)
94060 | Breathing test before and after an inhaler | spirometry[^.;\n]{0,24}(?:pre[- /]*(?:and |& )?post|before (?:and|&) after|bronchodilator|post[- ]?bd|albuterol)|pre ?[-/&] ?post (?:bronchodilator )?spirometry
94618 | Six-minute walk | (?:six|6)[- ]?min\w*[- ]walk[^.;\n]{0,20}(?:today|done|\d+ ?(?:m|ft)|:)|\b6mwt\b[^.;\n]{0,12}\d{2,4} ?(?:m|ft)
94640 ! | Inhaled treatment by nebulizer | (?:albuterol|duoneb|levalbuterol|ipratropium)[^.;\n]{0,20}neb\w*[^.;\n]{0,16}(?:given|x ?\d|in (?:office|clinic)|today)|neb (?:treatment )?(?:given|x ?\d)
94726 | Lung volumes by body box | plethysmograph\w*|body box|lung volumes by pleth\w*
94727 | Lung volumes by gas | lung volumes[^.;\n]{0,16}(?:helium|nitrogen|dilution|washout)
94729 | Gas transfer of the lungs | \bdlco\b|diffusing capacity|diffusion capacity
95004 | Skin prick tests | (?:skin )?prick (?:testing|tests?)[^.;\n]{0,24}(?:today|performed|done|\d+ (?:allergens|antigens))|percutaneous (?:allergy|skin) tests?
95012 | Exhaled nitric oxide | \bfeno\b|exhaled nitric oxide
95115 ! | Allergy shot, one | allergy (?:shot|injection)(?! s)[^.;\n]{0,16}(?:given|administered|x ?1)
95117 ! | Allergy shots, two or more | allergy (?:shots|injections)[^.;\n]{0,16}(?:given|administered|x ?[2-9])
95250 ! | Glucose sensor placed by the office | (?:professional|blinded) cgm[^.;\n]{0,20}(?:placed|applied|hook\w*)
95251 ! | Glucose sensor read | cgm[^.;\n]{0,70}(?:review\w*|interpret\w*|read by me)|(?:reviewed|interpreted)[^.;\n]{0,24}cgm
95992 ! | Ear crystals put back by maneuver | (?:epley|semont|gufoni|canalith|\bcrm\b|\bcrp\b|bbq roll)(?! (?:hand|home|sheet|if|at home|instruction))[^.;\n]{0,30}(?:x ?\d|performed|done|maneuver|repositioning|\b[rl]\b)
96110 | Development screened by form | \b(?:asq(?:-?3)?|m-?chat(?:-r)?|peds form|swyc)\b(?!-?se)
96127 | Mood or behavior screened by form | (?:phq-?9|gad-?7|vanderbilt|edinburgh|epds|pcl-?5|snap-?iv|mdq|audit|phq-?a|scared)[^.;\n]{0,24}(?:scored|administered|completed)|(?:rating scales?|screeners?|questionnaires?|symptom (?:scales?|measures?))[^.;\n]{0,24}(?:scored|administered|completed)|(?:scored|administered|completed)(?: today)?\)?[ :]{1,3}(?:phq-?9|gad-?7|pcl-?5|epds)
96372 ! | Drug injected into muscle or under the skin | \b(?:im|sq|sc|subq|subcut\w*|intramuscular|subcutaneous) (?:injection|inj|shot)(?! (?:site|next|due|teach))
76830 | Ultrasound through the vagina | (?:transvaginal|endovaginal|trans-?vag) (?:ultrasound|us\b|u\/s|sono\w*)|tvus
97012 ! | Traction | mechanical traction
97035 ! | Ultrasound treatment | therapeutic ultrasound|ultrasound x ?\d+ ?min
97110 ! | Exercises in therapy | ther(?:apeutic)?[- ]?(?:ex\w*|exercises?)[^.;\n]{0,12}(?:\d+ ?min|x ?\d+)|\btherex\b|\bther ?ex\b
97112 ! | Balance and movement retrained | neuro(?:muscular)?[- ]?re-?ed\w*
97113 ! | Exercises in water | aquatic therapy
97116 ! | Walking trained | gait training[^.;\n]{0,14}(?:\d+ ?min|x ?\d+|:)
97140 ! | Hands-on therapy | manual (?:therapy|tx|techniques?)[^.;\n]{0,14}(?:\d+ ?min|x ?\d+|:)|manual(?: rx)?[ :,(x-]{1,3}\d{1,2} ?(?:min\b|mins\b|minutes\b|')
97161 ! | Physical therapy evaluated, low | (?:pt )?(?:initial )?eval\w*[^.;\n]{0,10}low[- ]complexity|low[- ]complexity (?:pt |initial )?eval\w*
97162 ! | Physical therapy evaluated, moderate | (?:pt )?(?:initial )?eval\w*[^.;\n]{0,10}mod\w*[- ]complexity|mod\w*[- ]complexity (?:pt |initial )?eval\w*
97163 ! | Physical therapy evaluated, high | (?:pt )?(?:initial )?eval\w*[^.;\n]{0,10}high[- ]complexity|high[- ]complexity (?:pt |initial )?eval\w*
97164 ! | Physical therapy evaluated again | (?:pt )?re-?eval\w* (?:today|performed|completed|\d+ ?min)
97530 ! | Daily activities trained | ther(?:apeutic)?[- ]?act(?:ivit(?:y|ies))?[^.;\n]{0,12}(?:\d+ ?min|x ?\d+)
97535 ! | Self-care trained | (?:self[- ]?care|adl) (?:training|management)[^.;\n]{0,12}(?:\d+ ?min|x ?\d+)
97597 ! | Wound cleared of slough, not below the skin | (?:selective (?:sharp )?|sharp selective )debridement[^.;\n]{0,60}(?:slough|fibrin|sq ?cm|performed|done)
99173 | Eyesight screened with a chart | (?:vision|visual acuity) screen\w*[^.;\n]{0,24}(?:20\/\d+|pass\w*|done|today)|snellen[^.;\n]{0,16}20\/\d+
99188 ! | Fluoride painted on teeth | fluoride varnish (?:applied|done|today|given)|applied fluoride varnish
G0444 ! | Yearly screening for depression, Medicare | annual (?:medicare )?depression screen\w*[^.;\n]{0,24}\b\d{1,2} ?min
76815 ! | Ultrasound of a pregnancy, limited | (?:limited|bedside)[^.;\n]{0,10}\b(?:us|ultrasound|sono\w*|scan)\b[^.;\n]{0,50}\b(?:singleton|fetal|fetus|cephalic|vertex|breech|transverse|fhr|fht|afi|dvp|presentation|placenta|cardiac activity)
G0402 ! | Welcome-to-Medicare visit | welcome to medicare (?:visit|exam)|\bippe\b
G0438 ! | Medicare wellness visit, first | medicare (?:annual )?wellness (?:visit|exam)[^.;\n]{0,12}\b(?:initial|first)|(?:initial|first) (?:medicare )?(?:annual wellness|awv)
G0439 ! | Medicare wellness visit, later | medicare (?:annual )?wellness (?:visit|exam)[^.;\n]{0,12}(?:subsequent|established)|(?:subsequent|(?<!(?:initial|first) )annual) (?:medicare )?(?:wellness visit|awv)|awv[^.;\n]{0,8}subsequent
90791 ! | Psychiatric evaluation | (?:psychiatric|psychological|diagnostic)[^.;\n]{0,16}(?:evaluation|intake)[^.;\n]{0,30}(?:without|no|w\/o) (?:medical|med)
90792 ! | Psychiatric evaluation with medical care | (?:psychiatric|diagnostic)[^.;\n]{0,16}evaluation[^.;\n]{0,20}with (?:medical|med)
90853 ! | Group therapy | group (?:psycho)?therapy[^.;\n]{0,16}(?:\d+ ?min|session (?:today|attended)|attended today)
`;

/** Where a film was taken → number by how many views, from the fewest. */
export const FILMS: readonly { place: string; name: string; byViews: readonly [number, string][] }[] = [
  {
    place: `(?:index|middle|ring|little|small|long)? ?(?:finger|thumb|digit)s?`,
    name: 'finger',
    byViews: [[2, '73140']],
  },
  {
    place: 'hands?',
    name: 'hand',
    byViews: [
      [1, '73120'],
      [3, '73130'],
    ],
  },
  {
    place: 'wrists?',
    name: 'wrist',
    byViews: [
      [1, '73100'],
      [3, '73110'],
    ],
  },
  { place: 'forearms?', name: 'forearm', byViews: [[2, '73090']] },
  {
    place: 'elbows?',
    name: 'elbow',
    byViews: [
      [1, '73070'],
      [3, '73080'],
    ],
  },
  { place: 'humerus', name: 'upper arm', byViews: [[2, '73060']] },
  {
    place: 'shoulders?',
    name: 'shoulder',
    byViews: [
      [1, '73020'],
      [2, '73030'],
    ],
  },
  { place: 'clavicles?', name: 'collar bone', byViews: [[1, '73000']] },
  { place: '(?:great|big|second|third|fourth|fifth)? ?toes?', name: 'toe', byViews: [[2, '73660']] },
  {
    place: '(?:foot|feet)',
    name: 'foot',
    byViews: [
      [1, '73620'],
      [3, '73630'],
    ],
  },
  {
    place: 'ankles?',
    name: 'ankle',
    byViews: [
      [1, '73600'],
      [3, '73610'],
    ],
  },
  { place: `(?:tib(?:ia)?[-/ ]{0,3}fib(?:ula)?)`, name: 'lower leg', byViews: [[2, '73590']] },
  {
    place: 'knees?',
    name: 'knee',
    byViews: [
      [1, '73560'],
      [3, '73562'],
      [4, '73564'],
    ],
  },
  {
    place: 'femur',
    name: 'thigh bone',
    byViews: [
      [1, '73551'],
      [2, '73552'],
    ],
  },
  {
    place: 'hips?',
    name: 'hip',
    byViews: [
      [1, '73501'],
      [2, '73502'],
    ],
  },
  {
    place: 'ribs?',
    name: 'ribs',
    byViews: [
      [2, '71100'],
      [3, '71101'],
    ],
  },
  {
    place: `(?:chest|cxr)`,
    name: 'chest',
    byViews: [
      [1, '71045'],
      [2, '71046'],
    ],
  },
  {
    place: `(?:c[- ]?spine|cervical(?: spine)?|neck)`,
    name: 'neck',
    byViews: [
      [2, '72040'],
      [4, '72050'],
    ],
  },
  {
    place: `(?:t[- ]?spine|thoracic(?: spine)?)`,
    name: 'upper back',
    byViews: [
      [2, '72070'],
      [3, '72072'],
    ],
  },
  {
    place: `(?:l[- ]?s?[- ]?spine|lumbar(?: spine)?|lumbosacral(?: spine)?)`,
    name: 'low back',
    byViews: [
      [2, '72100'],
      [4, '72110'],
    ],
  },
];
