// How does an import stay within its memory? Each part leaves garbage that V8 collects when it must, which may be beside the
// largest part of all; so the garbage is collected before that one begins. Node has no other door to the collector.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
