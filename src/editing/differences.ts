// What changed between two texts, word by word? The longest common run of words stays (Myers' problem, solved by the plain table:
// our texts have a few hundred words).

export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Cells of the table; a longer text is shown as removed and added whole. */
const LARGEST_TABLE = 4_000_000;

export function differences(before: string, after: string): Change[] {
  const a = pieces(before);
  const b = pieces(after);
  if (a.length * b.length > LARGEST_TABLE) return joined([...a.map(removed), ...b.map(added)]);
  const width = b.length + 1;
  // longest[i, j]: length of the longest common run of a from i and b from j.
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i++] as string });
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      changes.push(removed(a[i++] as string));
    else changes.push(added(b[j++] as string));
  }
  return joined(changes);
}

function removed(text: string): Change {
  return { kind: 'removed', text };
}

function added(text: string): Change {
  return { kind: 'added', text };
}

/** Words with the blanks behind them; a line end is a piece of its own. */
function pieces(text: string): string[] {
  return text.match(/\n|[^\s]+ *| +/g) ?? [];
}

/** Neighbours of one kind are one change; what went stands before what came. */
function joined(changes: Change[]): Change[] {
  const runs: Change[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    const before = runs.at(-2);
    if (last?.kind === change.kind) last.text += change.text;
    else if (change.kind === 'removed' && last?.kind === 'added' && before?.kind === 'removed')
      before.text += change.text;
    else runs.push({ ...change });
  }
  return runs;
}
