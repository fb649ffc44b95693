// The ground under every room: dates, money, refusals, the log, who holds a folder, characters of HTML, seals. Knows no coding rule.
export * from './characterReferences.ts';
export * from './dates.ts';
export * from './folderLock.ts';
export * from './log.ts';
export * from './money.ts';
export * from './refusal.ts';
export * from './repeating.ts';
export * from './rounds.ts';
export * from './sealing.ts';
