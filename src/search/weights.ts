// How much does each measure count? Learned from entries of the official index held out for the purpose, none of which
// has the words of a benchmark query: softmax over the finalists of a query, maximum likelihood of the entry's code.
// `exact`, `unspecified`, `other` and `lineNotTitle` were then set by hand: who asks for no kind means the plain code.
import { MEASURES } from './evidence.ts';

const LEARNED: Record<(typeof MEASURES)[number], number> = {
  line: -0.95,
  linePrecision: 1.83,
  lineMissed: -2.06,
  lineAbove: -1.01,
  lineNotTitle: -0.1,
  lineDescription: -1.22,
  exact: 3,
  words: 8.91,
  mask: 2.63,
  title: 1.3,
  titlePrecision: 0.68,
  titleMissed: -1.16,
  above: -0.77,
  aboveMissed: -0.44,
  category: 0.64,
  votes: 1.91,
  unspecified: 0.4,
  other: -0.9,
  length: 1.69,
  otherSide: -2.07,
  moreThanFamily: -0.51,
  behindFamily: 4.44,
  relatives: 0.78,
};

export const WEIGHTS = Float32Array.from(MEASURES, (name) => LEARNED[name]);
