// What are the allowances of a plan called?
import type { PlanLimit } from '#accounts';

export const LIMIT_NAMES: Record<PlanLimit, string> = {
  pages: 'Code pages',
  questions: 'Questions',
  letters: 'Letters',
  apiCalls: 'API calls',
  postings: 'Live jobs at one time',
};
