// Who is reading, what does their plan hold, and how much of it is left? Guests, plans, the page-view meter.
export { guestIn, guestViewer, sealGuest, welcomeGuest } from './guests.ts';
export {
  type Admission,
  admit,
  forgetOldViews,
  type MeteredViewer,
  type Standing,
  standing,
} from './meter.ts';
export { listPlans } from './plans.ts';
export { sessionSecret } from './secret.ts';
