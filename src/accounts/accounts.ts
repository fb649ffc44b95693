// Who is reading, what does their plan hold, and how much of it is left? Guests, plans, the page-view meter.
export { admit } from './meter.ts';
