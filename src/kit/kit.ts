// The ground under every room: dates, money, refusals, the log, who holds a folder. Knows no coding rule.
export * from './dates.ts';
export * from './folderLock.ts';
export * from './log.ts';
export * from './money.ts';
export * from './refusal.ts';
export * from './repeating.ts';
