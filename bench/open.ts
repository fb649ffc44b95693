// From nothing to the first answer: open the published edition and make the record of one code.
import { Library } from '#editions';
import { codeRecord } from '#tools';
import { EDITIONS, needEdition, quantile } from './place.ts';

needEdition();
const opened: number[] = [];
const answered: number[] = [];
for (let run = 0; run < 20; run++) {
  const started = performance.now();
  const library = new Library(EDITIONS);
  opened.push(performance.now() - started);
  codeRecord(library.current, { system: 'icd-10-cm', code: 'E11.9' }, '2024-07-01', { cptAccepted: false });
  answered.push(performance.now() - started);
  library.close();
}
console.log(`open edition: first ${opened[0]?.toFixed(1)} ms, median ${quantile(opened, 0.5).toFixed(1)} ms`);
console.log(
  `open edition to first answer: first ${answered[0]?.toFixed(1)} ms, median ${quantile(answered, 0.5).toFixed(1)} ms`,
);
