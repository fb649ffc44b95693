// Which words of a text name a patient? The identifiers of 45 CFR 164.514(b)(2), found and masked; the same code runs in the browser.
export type { Identifier, IdentifierKind } from './identifiers.ts';
export { identifiersIn, mask } from './identifiers.ts';
