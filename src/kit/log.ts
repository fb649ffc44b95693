// What happened? One JSON line an event on stderr; never patient text, never a descriptor.
import { pino } from 'pino';

export type Log = Pick<ReturnType<typeof pino>, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

export function createLog(level: string): Log {
  return pino({ level, base: undefined }, pino.destination(2));
}
