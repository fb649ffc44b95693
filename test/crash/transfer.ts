// What the writer of backupWriter.ts does in its transaction number n: one view from one viewer to another.

export const VIEWERS = 3000;

export function transfer(n: number): [viewer: string, change: number][] {
  const from = n % VIEWERS;
  return [
    [`v${from}`, -1],
    [`v${VIEWERS - 1 - from}`, 1],
  ];
}
