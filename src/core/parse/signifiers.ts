import { lossyForms } from './code-pages';
import type { TextRange } from './text-range';
import type { TaskPriority } from '../model/task';

/** What a task's metadata is about, whether an emoji or a Dataview field says it. */
export type TaskKey =
  | 'due'
  | 'scheduled'
  | 'start'
  | 'created'
  | 'done'
  | 'cancelled'
  | 'recurrence'
  | 'priority'
  | 'id'
  | 'dependsOn'
  | 'onCompletion';

/** An emoji of the Tasks plugin's format. `end` is behind a variation selector. */
export interface Signifier extends TextRange {
  readonly key: TaskKey;
  /** For a priority, which one. */
  readonly priority: TaskPriority | null;
}

type Meaning = Pick<Signifier, 'key' | 'priority'>;

const means = (key: TaskKey, priority: TaskPriority | null = null): Meaning => ({ key, priority });

/** The emoji that the Tasks plugin's documentation lists, with the variants that its parser takes as well. */
const EMOJI: readonly (readonly [emoji: string, meaning: Meaning])[] = [
  ['📅', means('due')],
  ['📆', means('due')],
  ['🗓', means('due')],
  ['⏳', means('scheduled')],
  ['⌛', means('scheduled')],
  ['🛫', means('start')],
  ['➕', means('created')],
  ['✅', means('done')],
  ['❌', means('cancelled')],
  ['🔁', means('recurrence')],
  ['🔺', means('priority', 'highest')],
  ['⏫', means('priority', 'high')],
  ['🔼', means('priority', 'medium')],
  ['🔽', means('priority', 'low')],
  ['⏬', means('priority', 'lowest')],
  ['🆔', means('id')],
  ['⛔', means('dependsOn')],
  ['🏁', means('onCompletion')],
];

/** Mac Roman shows the first byte of these emoji as U+F8FF, Apple's logo, which many programs drop. */
const MAC_WITHOUT_LOGO: readonly (readonly [form: string, emoji: string])[] = [
  ['üìÖ', '📅'],
  ['üìÜ', '📆'],
  ['üóì', '🗓'],
  ['üõ´', '🛫'],
  ['üîÅ', '🔁'],
  ['üî∫', '🔺'],
  ['üîº', '🔼'],
  ['üîΩ', '🔽'],
  ['üÜî', '🆔'],
  ['üèÅ', '🏁'],
];

const meaningByForm = (): ReadonlyMap<string, Meaning> => {
  const meanings = new Map(EMOJI);
  for (const [emoji, meaning] of EMOJI) for (const form of lossyForms(emoji)) meanings.set(form, meaning);
  for (const [form, emoji] of MAC_WITHOUT_LOGO) {
    const meaning = meanings.get(emoji);
    if (meaning) meanings.set(form, meaning);
  }
  return meanings;
};

/** All forms by their first code unit, the longest first: a look-up beats a pattern of forty alternatives tenfold. */
const formsByFirstUnit = (): ReadonlyMap<number, readonly (readonly [form: string, meaning: Meaning])[]> => {
  const forms = new Map<number, (readonly [string, Meaning])[]>();
  for (const entry of meaningByForm()) {
    const unit = entry[0].charCodeAt(0);
    const sameUnit = [...(forms.get(unit) ?? []), entry];
    forms.set(
      unit,
      sameUnit.sort(([a], [b]) => b.length - a.length),
    );
  }
  return forms;
};

const FORMS = formsByFirstUnit();
const NOT_ASCII = /[\u0080-\uffff]/;
const VARIATION_SELECTORS = '\ufe0e\ufe0f';
const NONE: readonly Signifier[] = [];

/** The signifier that starts at `offset` in a repaired text, also where damage has cost it a byte (`â«` is ⏫). */
export function signifierAt(text: string, offset: number): Signifier | null {
  const forms = FORMS.get(text.charCodeAt(offset));
  if (!forms) return null;
  for (const [form, { key, priority }] of forms) {
    if (!text.startsWith(form, offset)) continue;
    const end = offset + form.length;
    const hasSelector = end < text.length && VARIATION_SELECTORS.includes(text.charAt(end));
    return { key, priority, start: offset, end: hasSelector ? end + 1 : end };
  }
  return null;
}

/** All signifiers of a repaired text, in order. */
export function findSignifiers(text: string): readonly Signifier[] {
  if (!NOT_ASCII.test(text)) return NONE;
  const found: Signifier[] = [];
  // Finding any character beyond ASCII first is several times faster than trying all forms at every character.
  const beyondAscii = /[\u0080-\uffff]/g;
  for (let match = beyondAscii.exec(text); match; match = beyondAscii.exec(text)) {
    const signifier = signifierAt(text, match.index);
    if (!signifier) continue;
    found.push(signifier);
    beyondAscii.lastIndex = signifier.end;
  }
  return found;
}
