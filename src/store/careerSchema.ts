// The rows of employers and their postings. Instants are ISO texts in UTC; lists out of the vocabulary of the job board are numbers
// with a bit for each word, by its place in the list.

export interface CareerSchema {
  employer: EmployerRow;
  /** Who may act for an employer. */
  employerMember: { employer: string; person: string; since: string };
  /** The number that was given last, by what is numbered. */
  careerCount: { what: string; n: number };
  posting: PostingRow;
  postingReport: PostingReportRow;
}

export interface EmployerRow {
  id: string;
  slug: string;
  name: string;
  about: string;
  website: string;
  city: string;
  inState: string;
  createdAt: string;
}

export interface PostingRow {
  id: string;
  /** In the order of going live; of the full text of SQLite. */
  number: number;
  slug: string;
  employer: string;
  title: string;
  description: string;
  /** Further words that a search finds it by: the employer's name, the labels of its lists. */
  terms: string;
  /** draft, pending, live, closed, expired, refused */
  state: string;
  /** Why it was refused; empty: it was not. */
  verdict: string;
  /** What made it look like a swindle, as JSON. */
  warnings: string;
  credentials: number;
  specialties: number;
  settings: number;
  encoders: number;
  ehrs: number;
  workplace: string;
  employment: string;
  experience: string;
  city: string;
  /** Two letters; empty: anywhere in the US. */
  inState: string;
  zip: string;
  /** Ten-thousandths of a degree; null: the ZIP code is not known. */
  latitude: number | null;
  longitude: number | null;
  payMinCents: number | null;
  payMaxCents: number | null;
  payPer: string;
  /** What it pays at least and at most in a year of 2,080 hours. */
  yearMinCents: number | null;
  yearMaxCents: number | null;
  /** Null: applications are taken here. */
  applyUrl: string | null;
  /** Its number in the employer's feed; null: posted by hand. */
  feedKey: string | null;
  views: number;
  createdAt: string;
  updatedAt: string;
  /** When it went live last; null: it has not been. */
  liveSince: string | null;
  /** When it ends by itself. */
  expiresAt: string | null;
  closedAt: string | null;
}

interface PostingReportRow {
  id: string;
  posting: string;
  /** Null: a guest, or the account is gone. */
  person: string | null;
  reason: string;
  text: string;
  at: string;
  /** Null: nobody has looked at it yet. */
  settledAt: string | null;
}
