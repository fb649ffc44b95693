// The rows of people who look for work. Instants are ISO texts in UTC; lists are JSON.

export interface SeekerSchema {
  seeker: SeekerRow;
  savedJob: { person: string; posting: string; at: string };
  savedSearch: SavedSearchRow;
  /** This person has been told of this posting; written in the transaction of the letter. */
  alertSent: { person: string; posting: string; at: string };
  resume: ResumeRow;
  screeningQuestion: ScreeningQuestionRow;
  application: ApplicationRow;
  /** With the question as it stood when it was answered. */
  applicationAnswer: { application: string; place: number; question: string; answer: string };
  /** For the employer's eyes. */
  applicationNote: ApplicationWordRow;
  careerMessage: ApplicationWordRow & { side: string };
}

interface SeekerRow {
  person: string;
  name: string;
  headline: string;
  about: string;
  /** Empty: not said; so for `zip` and `experience`. */
  state: string;
  zip: string;
  experience: string;
  credentials: string;
  specialties: string;
  encoders: string;
  ehrs: string;
  updatedAt: string;
}

interface SavedSearchRow {
  id: string;
  person: string;
  name: string;
  /** As in the address of the search page. */
  query: string;
  frequency: string;
  createdAt: string;
  /** What went live before has been told of. */
  seenTo: string;
  /** When it is asked again; null: no letters. */
  nextAt: string | null;
}

interface ResumeRow {
  id: string;
  person: string;
  name: string;
  kind: string;
  bytes: number;
  /** AES-256-GCM, base64. */
  sealed: string;
  at: string;
}

interface ScreeningQuestionRow {
  id: string;
  posting: string;
  place: number;
  text: string;
  kind: string;
  options: string;
  required: number;
}

interface ApplicationRow {
  id: string;
  posting: string;
  person: string;
  /** Null: none, or deleted since. */
  resume: string | null;
  letter: string;
  stage: string;
  createdAt: string;
  movedAt: string;
}

interface ApplicationWordRow {
  id: string;
  application: string;
  /** Null: the account is gone. */
  author: string | null;
  text: string;
  at: string;
}
