// How are titles cut into words, the same when they are written and when they are looked for?
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
