// The tables of CaseConsultant: letters that came in, the threads that they belong to, whom we have written to unasked.
// Patient identifiers are masked before anything is written here. Instants are ISO texts in UTC.

export interface ConsultSchema {
  consultLetter: ConsultLetterRow;
  consultThread: ConsultThreadRow;
  /** By a hash of the address: was invited once. */
  consultInvitation: { address: string; at: string };
}

/** received → held | queued → answered → sent | failed */
export type LetterState = 'received' | 'held' | 'queued' | 'answered' | 'sent' | 'failed';

export interface ConsultLetterRow {
  id: string;
  /** Of a letter by mail: of Message-ID, From and body; of the form: the form's own number. */
  digest: string;
  origin: 'mail' | 'form';
  messageId: string | null;
  /** Lower case; empty: nobody whom one could answer. */
  sender: string;
  /** proven, refuted, unproven. */
  authenticity: string;
  authenticityDetail: string;
  person: string | null;
  thread: string | null;
  subject: string;
  /** The new words. */
  text: string;
  /** What it quotes of earlier letters. */
  quoted: string;
  /** JSON: `{name, text, left}[]` */
  attachments: string;
  /** JSON: what was masked, how often, by kind. */
  masked: string;
  /** JSON: Message-IDs that it answers to. */
  references: string;
  /** First day of the quarter of the date of service that it names; null: the day on which it came. */
  asOf: string | null;
  /** By which sign a robot wrote it; null: a person did. */
  automatic: string | null;
  /** Why nothing of it can be read; null: something can. */
  broken: string | null;
  state: LetterState;
  /** Of what is held or failed. */
  reason: string | null;
  receivedAt: string;
  /** How many of the same sender waited before it: others go first. */
  turn: number;
  tries: number;
  /** Nobody else answers it before this instant. */
  takenTo: string;
  answeredAt: string | null;
  /** JSON: the consultation; null: none yet. */
  answer: string | null;
  vote: string | null;
  voteReason: string | null;
  /** Sealed; null: not kept. */
  original: string | null;
}

export interface ConsultThreadRow {
  id: string;
  person: string;
  /** `K7F3Q2`: stands in the subject. */
  number: string;
  subject: string;
  /** JSON: what the next letter goes on from; null: nothing yet. */
  state: string | null;
  createdAt: string;
  updatedAt: string;
}
