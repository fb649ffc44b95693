// What may any door ask of the reference? Complete, cited, licence-gated data without transport.
export { codeRecord, type CodeRecord } from './codeRecord.ts';
