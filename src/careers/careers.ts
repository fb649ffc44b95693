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
export { STAGES, type Stage } from './careerLetters.ts';
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
export { type Message, sendMessage } from './messages.ts';
export { careerOf } from './ownCareer.ts';
export { payInWords, placeInWords } from './postingInWords.ts';
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
export type { FormFaults } from './typedText.ts';
export * from './vocabulary.ts';
