// Who is reading, what does their plan hold, and how much of it is left? People, guests, plans, the page-view meter.
export {
  ACTS,
  type Act,
  type AuditEntry,
  auditTrail,
  forgetOldActs,
  type Hand,
  recordAct,
} from './auditing.ts';
export { countCptReader, cptUsage, type QuarterOfUse } from './cptReaders.ts';
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
  acceptInvitation,
  type Invitation,
  invitationBehind,
  invitationsOf,
  invite,
  withdrawInvitation,
} from './invitations.ts';
export {
  API_SCOPES,
  type ApiScope,
  createKey,
  holderOf,
  KEY_LIVES,
  type KeyFaults,
  type KeyHolder,
  keysOf,
  type ListedKey,
  LONGEST_KEY_NAME,
  revokeKey,
  SCOPE_NAMES,
} from './keys.ts';
export { type Letter, sampleAccountLetters, teamInvitationLetter } from './letters.ts';
export {
  acceptLicence,
  hasAcceptedLicence,
  type LicenceAcceptance,
  listLicenceAcceptances,
} from './licences.ts';
export {
  type Admission,
  admit,
  admitUse,
  carryOver,
  forgetOldViews,
  type MeteredViewer,
  type Standing,
  standing,
  type UseAdmission,
} from './meter.ts';
export {
  addPlan,
  appoint,
  changeRole,
  grantPlan,
  type ListedPerson,
  listPeople,
  PLAN_LIMITS,
  PLAN_PRICES,
  type PlanField,
  type PlanLimit,
  SITE_ROLES,
  savePlan,
} from './operating.ts';
export { type OperatorDoor, operatorDoor } from './operatorDoor.ts';
export {
  changeEmail,
  changePassword,
  deleteAccount,
  endSessions,
  exportOf,
  type OpenSession,
  type PlanHolder,
  personViewer,
  sessionsOf,
  unlessProven,
} from './ownAccount.ts';
export { attempt, forgetOldAttempts, type Pace } from './pacing.ts';
export {
  addPasskey,
  challenge,
  type ListedPasskey,
  PASSKEY_ALGORITHMS,
  passkeysOf,
  personOfPasskey,
  removePasskey,
  signInChallenge,
} from './passkeys.ts';
export { SHORTEST_PASSWORD, TooBusy } from './passwords.ts';
export { BY_HAND, type PaymentProvider, PaymentUnreachable } from './payment.ts';
export {
  type Auth,
  CALLER_HEADER,
  createAuth,
  openSession,
  type Person,
  pacedPost,
  personAt,
  whoIs,
} from './people.ts';
export { listPlans, planNamed } from './plans.ts';
export {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  type Setup,
  signInByCode,
} from './secondFactor.ts';
export { keptSecret, replaceSecret, sessionSecret } from './secret.ts';
export {
  addFavourite,
  clearHistory,
  favouritesOf,
  forgetSearch,
  forgetVisit,
  historyOf,
  type KeptCode,
  keepsHistory,
  LONGEST_NOTE,
  notesOf,
  recentlyViewed,
  rememberSearch,
  rememberVisit,
  removeFavourite,
  saveNote,
  shelfOf,
  switchHistory,
} from './shelf.ts';
export { type StripeSettings, stripeProvider } from './stripe.ts';
export {
  customerOf,
  endOrphans,
  forgetOldEvents,
  holds,
  type Subscription,
  subscriptionsOf,
  takeNotice,
} from './subscriptions.ts';
export {
  changeTeamRole,
  closeTeam,
  createTeam,
  grantTeamPlan,
  type ListedTeam,
  LONGEST_TEAM_NAME,
  leaveTeam,
  listTeams,
  type Membership,
  mayManage,
  mayPropose,
  membershipOf,
  membersOf,
  type Pool,
  planOf,
  type Roles,
  rolesOf,
  TEAM_ROLES,
  type TeamMember,
  type TeamRole,
  teamUsage,
} from './teams.ts';
export {
  type ListedRequest,
  LONGEST_MESSAGE,
  listRequests,
  requestsOf,
  requestUpgrade,
  SEATS_FAULT,
  seatsTyped,
  settleRequest,
  type UpgradeFaults,
  type UpgradeRequest,
} from './upgradeRequests.ts';
