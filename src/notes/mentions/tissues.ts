// Is it what a pathologist sees in a piece of tissue, and no disease of its own? `Biopsy: hyperkeratosis, foci of necrosis and a lymphocytic
// infiltrate`. Authority: ICD-10-CM Official Guidelines III.B (abnormal findings that the provider gives no meaning).
import { fold, stemOf } from '#search';
import { PLACES } from '../dictionary/bodyWords.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import type { Mention } from './mentions.ts';

const stems = (words: string) => new Set(words.split(' ').map((word) => stemOf(fold(word))));

/** Words that describe tissue. */
const SEEN = stems(
  'necrosis necrotic inflammation inflammatory infiltrate infiltrates infiltration fibrosis fibrous sclerosis hyalinization hyperplasia hypertrophy atrophy edema edematous congestion hemorrhage hemorrhagic hemorrhages bleeding ulceration ulcerated ulcer erosion acanthosis hyperkeratosis parakeratosis dyskeratosis spongiosis papillomatosis metaplasia calcification calcifications calcified ossification granuloma granulomas granulomatous microabscess microabscesses thrombi thrombus thrombosis degeneration degenerative atypia pleomorphism desquamation neutrophilic eosinophilic lymphocytic plasmacytic histiocytic cystic cysts cyst vacuolar elastosis telangiectasia pigmentation gliosis dilated dilation eosinophilia neutrophilia lymphocytosis',
);
/** It tells of tissue where it stands. */
const OF_TISSUE =
  /\b(?:histolog\w*|histopatholog\w*|anatomopatholog\w*|anatomo[- ]patholog\w*|pathological (?:anatomy|study|examination|analysis|report|result|findings)|anatomic(?:al)? pathology|pathology|microscop\w+|biops(?:y|ies)|cytolog\w*|immunohistochem\w*|haematoxylin|hematoxylin|epidermis|dermis|stroma|mitoses|mitotic|nuclei|cytoplasm|(?:spindle|fusiform|neoplastic|tumou?r|giant|inflammatory|epithelial|stromal|plasma) cells?|keratinocytes)\b/i;
/** `areas of necrosis`, wherever. */
const PARTS = /^(?:areas?|foc(?:i|us)|zones?|islands?|nests?)$/;

export function isOfTissue(
  text: string,
  tokens: readonly Token[],
  { from, to }: Sentence,
  mention: Mention,
): boolean {
  const heads = mention.at.filter((at) => !PLACES.has((tokens[at] as Token).stem));
  // `abscess formation` under the microscope, not an abscess of the brain.
  const isBare =
    heads.length === mention.at.length && /^abscess(?:es)?$/.test(tokens[heads[0] as number]?.plain ?? '');
  if (isBare && tokens[mention.to + 1]?.plain === 'formation') return true;
  if (heads.length === 0 || !heads.every((at) => SEEN.has((tokens[at] as Token).stem))) return false;
  if (
    mention.from > 1 &&
    tokens[mention.from - 1]?.plain === 'of' &&
    PARTS.test(tokens[mention.from - 2]?.plain ?? '')
  )
    return true;
  return OF_TISSUE.test(text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end));
}
