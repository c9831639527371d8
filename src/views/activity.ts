import { count } from './format';

/** Bars have so many heights: a scale that the eye can read without an axis. */
export const ACTIVITY_STEPS = 6;

/** The height of a bar, from 0 to `ACTIVITY_STEPS`, where the highest stands for `most`. */
export const activityStep = (contacts: number, most: number): number =>
  most === 0 ? 0 : Math.ceil((contacts / most) * ACTIVITY_STEPS);

export const contactWords = (contacts: number): string =>
  contacts === 0 ? 'nothing' : count(contacts, 'meeting, call or e-mail', 'meetings, calls and e-mails');
