// Who looks for coders, who looks for work, and how do they meet? Employers and postings, seekers and applications, alerts.
export { type Alerting, forgetOldAlerts, writeAlerts } from './alerts.ts';
export {
  type Applicant,
  type ApplicationNote,
  addNote,
  applicantOf,
  applicantsOf,
  EMPLOYER_STAGES,
  moveStage,
  stagesOf,
  type WholeApplicant,
} from './applicants.ts';
export {
  type Application,
  applicationFor,
  applicationOf,
  applicationsOf,
  apply,
  type TypedApplication,
  type WholeApplication,
  withdraw,
} from './applications.ts';
export { STAGES, type Stage, sampleCareerLetters } from './careerLetters.ts';
export {
  addEmployerMember,
  createEmployer,
  type Employer,
  employerAt,
  employerMembers,
  employersOf,
  leaveEmployers,
  removeEmployerMember,
  saveEmployer,
  type TypedEmployer,
} from './employers.ts';
export { type ImportReport, importFeed } from './feedImport.ts';
export {
  CHOICE_NAMES,
  CHOICES,
  type Choice,
  type JobQuery,
  MILES,
  POSTED_WITHIN_DAYS,
  parseJobQuery,
  printJobQuery,
  SORTS,
} from './jobQuery.ts';
export {
  type FoundJob,
  type FoundJobs,
  facetsOf,
  jobsOfEmployer,
  liveCount,
  liveSlugs,
  MOST_COUNTED,
  searchJobs,
} from './jobSearch.ts';
export { type Message, sendMessage } from './messages.ts';
export {
  approvePosting,
  type OpenReport,
  openReports,
  type PendingPosting,
  pendingPostings,
  REPORT_REASONS,
  refusePosting,
  reportPosting,
  settleReport,
} from './moderation.ts';
export { careerOf } from './ownCareer.ts';
export { FEWEST_POSTINGS, type PayFigure, type PayGrouping, payStatistics } from './pay.ts';
export { payInWords, placeInWords } from './postingInWords.ts';
export {
  closePosting,
  countView,
  expirePostings,
  type OwnPosting,
  ownPosting,
  POSTING_STATES,
  type Posting,
  type PostingState,
  postingAt,
  postingsOfEmployer,
  renewPosting,
  savePosting,
  submitPosting,
  termsFor,
} from './postings.ts';
export {
  addResume,
  deleteResume,
  LARGEST_RESUME,
  MOST_RESUMES,
  RESUME_TYPES,
  type Resume,
  readResume,
  resumesOf,
} from './resumes.ts';
export { isSavedJob, removeSavedJob, type SavedJob, savedJobsOf, saveJob } from './savedJobs.ts';
export {
  changeFrequency,
  deleteSavedSearch,
  FREQUENCIES,
  type Frequency,
  type SavedSearch,
  savedSearchesOf,
  saveSearch,
  searchOfToken,
  unsubscribe,
} from './savedSearches.ts';
export {
  type Answer,
  MOST_QUESTIONS,
  QUESTION_KINDS,
  type Question,
  questionsOf,
  saveQuestions,
} from './screening.ts';
export { deleteSeeker, type Seeker, saveSeeker, seekerOf } from './seekers.ts';
export { LONGEST_DESCRIPTION, LONGEST_TITLE, type TypedPosting } from './typedPosting.ts';
export type { FormFaults } from './typedText.ts';
export * from './vocabulary.ts';
