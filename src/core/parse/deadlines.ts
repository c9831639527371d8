import { datesInWords, type DateInWords } from './dates';
import { protectedRanges } from './protected-ranges';

/** A due date that a task's words name, with the words. */
export interface Deadline {
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly text: string;
}

/** Words that make any date behind them a deadline, even "by Tuesday's meeting". */
const STRONG =
  /(?:^|[^\p{L}])(?:by|before|until|till|due(?:\s+(?:on|by|in))?|deadline:?|(?:no|not)\s+later\s+than|ahead\s+of|prior\s+to|within)(?:\s+(?:the|this|early|late|around|about|approximately))?\s*:?\s+$/iu;
/** Whether one of them stands anywhere: asking costs less than reading dates. */
const HOLDS_STRONG =
  /(?:^|[^\p{L}])(?:by|before|until|till|due|deadline|later\s+than|ahead\s+of|prior\s+to|within)(?!\p{L})/iu;
/** Behind these, a period is due when it begins. */
const BEFORE = /(?:before|ahead\s+of|prior\s+to)(?:\s+(?:the|this))?\s+$/i;
/** Words that make a day or a week behind them one, but no month or quarter: "forecast for Q3" is about Q3. */
const WEAK = /(?:^|[^\p{L}])(?:on|for|during|in)(?:\s+(?:the|this))?\s+$/iu;
/** "the decisions made on Monday": the words are about the past. */
const ABOUT_THE_PAST =
  /(?:\p{L}{2,}ed|held|met|sent|made|given|gave|spoke|took|taken|said|had|was|were|seen|saw|did|done|came|went)\s+(?:on|for|during|in)(?:\s+the)?\s+$/iu;
/** Words after which a date says which notes or numbers are meant, and not when. */
const ABOUT =
  /(?:^|[^\p{L}])(?:from|of|since|after|about|regarding|re|between|than|as of|per|via|the|our|their|his|her|your|my|last|dated|starting|and|or|vs)\s+$/iu;
/** Dates that point ahead by themselves. */
const POINTS_AHEAD =
  /^(?:the\s+)?(?:to(?:day|morrow|night)|day after|next|this|coming|following|in\s|within|eo[dwmqy]|cob|end of|close of|start of|beginning of|week\s|w\/c|by\s)/iu;
const POSSESSIVE = /^['’]s?\b/;
/** Where the clause ends, or goes on without leaning on the date: not "next week's demo", not "Friday demo". */
const CLAUSE_ENDS =
  /^(?:['’]?\s*(?:$|[^\p{L}\p{N}\s'’])|\s+(?:morning|afternoon|evening|noon|at|to|with|and|or|so|if|for|in|on|before|by|then|via|because|when|about|from|using|as|after|until|unless|latest|the|eod)(?![\p{L}\p{N}]))/iu;
/** "Tomorrow at 10 call Dana". */
const HAS_TIME = /\bat \d/i;
const LONGEST_INTRODUCTION = 40;

/**
 * The due date that a task's words name, against the note's own date, or null. Careful, because a date in a sentence
 * is more often about something else ("the notes from last Tuesday's meeting"). A date is a deadline where
 * - by, before, until, due, no later than, ahead of or within introduces it;
 * - on, for, during or in introduces a day or a week that is not past, and the sentence does not tell of the past;
 * - it points ahead by itself (tomorrow, next Friday, in two weeks, EOD, week of …) and no noun leans on it;
 * - it is a day at the end of a clause: "Send it Friday", "(Nov 4–6)".
 * The first introduced by a word of the first kind counts, else the first at all. Of a period, the last day is due,
 * "before next week" its first; "before 12 Jan" is due on the 12th, the day that is named.
 *
 * Without a note's date nobody can tell what is past: then only a date that needs no other (`2026-01-09`, "9 January
 * 2026") is a deadline, and only behind a word of the first kind.
 */
export function readDeadline(text: string, noteDate: string | null): Deadline | null {
  if (noteDate === null && !HOLDS_STRONG.test(text)) return null;
  const dates = datesInWords(withoutProtected(text), noteDate);
  const deadline =
    dates.find((date) => isStrong(text, date)) ??
    (noteDate === null ? undefined : dates.find((date) => isDeadline(text, date, noteDate)));
  if (!deadline) return null;
  const begins = BEFORE.test(introduction(text, deadline));
  const due = begins ? deadline.date : (deadline.endDate ?? deadline.date);
  return { due, text: text.slice(deadline.start, deadline.end) };
}

const introduction = (text: string, { start }: DateInWords): string =>
  text.slice(Math.max(0, start - LONGEST_INTRODUCTION), start);

const isStrong = (text: string, date: DateInWords): boolean => STRONG.test(introduction(text, date));

function isDeadline(text: string, date: DateInWords, noteDate: string): boolean {
  const before = introduction(text, date);
  const after = text.slice(date.end);
  if ((date.endDate ?? date.date) < noteDate) return false;
  if (WEAK.test(before)) return date.unit !== 'month' && !ABOUT_THE_PAST.test(before);
  if (opensTitle(text, date) || ABOUT.test(before) || POSSESSIVE.test(after)) return false;
  if (!CLAUSE_ENDS.test(after) && !HAS_TIME.test(date.text)) return false;
  return POINTS_AHEAD.test(date.text) || date.unit === 'day';
}

/** "This week in storage" and "Next month's plan" are titles; "Next week, send it" is not. */
function opensTitle(text: string, { start, end, unit }: DateInWords): boolean {
  return start === 0 && unit !== 'day' && /^\s*[\p{L}\p{N}]/u.test(text.slice(end));
}

/** Code, links and URLs hold dates that are names: `[[2026-01-05 - Weekly sync]]`. Same length, so offsets hold. */
function withoutProtected(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of protectedRanges(text)) {
    masked += text.slice(from, start) + '|'.repeat(end - start);
    from = end;
  }
  return from === 0 ? text : masked + text.slice(from);
}
