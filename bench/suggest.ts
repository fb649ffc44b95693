// How fast is the suggest call with every system loaded? Each keystroke of phrases as coders type them, whole phrases, and phrases
// with a slip; how long the index takes to open, and what it adds to the memory of the process.
import { Library } from '#editions';
import { suggest } from '#search';
import { EDITIONS, needEdition, quantile } from './place.ts';

const PHRASES =
  `heart attack|type 2 diabetes with neuropathy|copd exac|broken wrist left|fracture of neck of femur|e11.9|64561|s/p cabg
tennis elbow|knee scope meniscus|mri brain without contrast|flu shot|keytruda|appendectomy|shortness of breath|oedema|htn
chronic kidney disease stage 3|pressure ulcer of sacral region stage 4|acute otitis media bilateral|low back pain|uti|sepsis
malignant neoplasm of breast upper outer quadrant|history of colon polyps|screening mammogram|wheelchair|cpap machine|j1885
laparoscopic cholecystectomy|resection of right lung|total knee replacement|dvt left leg|atrial fibrillation|stemi|copd|gerd
poisoning by aspirin accidental|burn of hand second degree|dog bite|fall from ladder|pregnancy 32 weeks|gestational diabetes
major depressive disorder recurrent moderate|anxiety|adhd|alcohol withdrawal|opioid dependence|nicotine dependence cigarettes
cataract surgery|glaucoma|pink eye|ear wax|hearing loss|nosebleed|sinus infection|strep throat|tonsillectomy|sleep apnea
cellulitis of left lower limb|ingrown toenail|plantar wart|shingles|hives|eczema|psoriasis|acne|basal cell carcinoma of nose
rheumatoid arthritis|osteoporosis with fracture|gout|sciatica|herniated disc lumbar|carpal tunnel|rotator cuff tear|bunion
iron deficiency anemia|sickle cell crisis|hemophilia|leukemia|hypothyroidism|obesity bmi 40|hyperlipidemia|vitamin d deficiency
kidney stone|bph with urinary obstruction|erectile dysfunction|hematuria|ovarian cyst|endometriosis|pap smear|c-section
appendicitis with perforation|crohn disease|ulcerative colitis|gallstones|cirrhosis|hepatitis c|hernia inguinal|hemorrhoids
stroke with left sided weakness|migraine without aura|epilepsy|parkinson disease|alzheimer|multiple sclerosis|concussion
blood glucose test strips|walker|oxygen concentrator|ostomy pouch|knee brace|diabetic shoes|nebulizer|hospital bed|crutches
open treatment of ankle fracture|colonoscopy with biopsy|upper endoscopy|cardiac catheterization|echocardiogram|stress test
chest x-ray|ct abdomen and pelvis with contrast|ultrasound pregnant uterus|physical therapy evaluation|psychotherapy 45 minutes`
    .split(/[|\n]/)
    .map((phrase) => phrase.trim());

needEdition();
const ASKED = { asOf: '2026-10-01', limit: 10 };
const library = new Library(EDITIONS);
const before = process.memoryUsage().rss;
const first = timed(() => suggest(library.current, 'a', ASKED));
const keystrokes = PHRASES.flatMap((phrase) => [...phrase].map((_, n) => phrase.slice(0, n + 1)));
const slips = PHRASES.filter((phrase) => phrase.length > 5).map(withSlip);
console.log(`index opened and first answer: ${first.toFixed(0)} ms`);
for (const query of keystrokes) suggest(library.current, query, ASKED);
console.log(`resident memory added: ${((process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MiB`);
report('keystrokes', keystrokes);
report('whole phrases', PHRASES);
report('with a slip', slips);
library.close();
const openings = Array.from({ length: 7 }, () => {
  const again = new Library(EDITIONS);
  const took = timed(() => suggest(again.current, 'a', ASKED));
  again.close();
  return took;
});
console.log(`opened again: median ${quantile(openings, 0.5).toFixed(0)} ms`);

function report(name: string, queries: readonly string[]): void {
  const times = queries.map((query) => timed(() => suggest(library.current, query, ASKED)));
  const sum = times.reduce((total, time) => total + time, 0);
  console.log(
    `${name} (${queries.length}): p50 ${quantile(times, 0.5).toFixed(2)} p95 ${quantile(times, 0.95).toFixed(2)} ` +
      `p99 ${quantile(times, 0.99).toFixed(2)} ms, ${Math.round((1000 * queries.length) / sum)} a second`,
  );
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Two letters of the longest word change places. */
function withSlip(phrase: string): string {
  const words = phrase.split(' ');
  const at = words.reduce((best, word, n) => (word.length > (words[best]?.length ?? 0) ? n : best), 0);
  const word = words[at] as string;
  const middle = word.length >> 1;
  words[at] = word.slice(0, middle - 1) + word[middle] + word[middle - 1] + word.slice(middle + 1);
  return words.join(' ');
}
