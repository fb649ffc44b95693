// Who is reading, what does their plan hold, and how much of it is left? People, guests, plans, the page-view meter.
export {
  type Asking,
  confirm,
  type Faults,
  forgotPassword,
  register,
  resetPassword,
  signIn,
  signOut,
} from './entering.ts';
export { guestIn, guestViewer, sealGuest, welcomeGuest } from './guests.ts';
export {
  type Admission,
  admit,
  carryOver,
  forgetOldViews,
  type MeteredViewer,
  type Standing,
  standing,
} from './meter.ts';
export {
  appoint,
  grantPlan,
  type ListedPerson,
  listPeople,
  PLAN_LIMITS,
  type PlanLimit,
  savePlan,
} from './operating.ts';
export {
  changeEmail,
  changePassword,
  deleteAccount,
  endSessions,
  exportOf,
  type OpenSession,
  personViewer,
  sessionsOf,
} from './ownAccount.ts';
export { forgetOldAttempts } from './pacing.ts';
export { SHORTEST_PASSWORD, TooBusy } from './passwords.ts';
export { type Auth, CALLER_HEADER, createAuth, type Person, whoIs } from './people.ts';
export { listPlans } from './plans.ts';
export {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  type Setup,
  signInByCode,
} from './secondFactor.ts';
export { sessionSecret } from './secret.ts';
