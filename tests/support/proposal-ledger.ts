// What the notes should say after triage, by a model of its own: lines of text, and what each decision makes of one.

const TODAY = '2026-01-07';

/** The lines of all notes as they should stand. Knows nothing of the plugin's own edits. */
export interface ProposalLedger {
  /** The text of a line; its place is zero-based. */
  line(path: string, line: number): string;
  /** The places of the lines for which `is` holds, in all notes. */
  find(is: (text: string, path: string) => boolean): readonly Place[];
  /** Takes it on: an open box, no tag of a proposal, and no date that only a machine suggested. */
  accept(place: Place, dropsDate: boolean): void;
  /** Cancels it, as of today. */
  decline(place: Place): void;
  replace(place: Place, from: string, to: string): void;
  insert(path: string, before: number, text: string): void;
  remove(path: string): void;
  /** Everything as it is now; `restore` goes back to it. */
  save(): () => void;
  files(): Readonly<Record<string, string>>;
}

export interface Place {
  readonly path: string;
  readonly line: number;
}

export function createProposalLedger(files: Readonly<Record<string, string>>): ProposalLedger {
  // Every second part is a line ending.
  let notes = new Map(Object.entries(files).map(([path, text]) => [path, text.split(/(\r\n|\n)/)]));
  const partsOf = (path: string): string[] => {
    const parts = notes.get(path);
    if (!parts) throw new Error(`There is no note ${path}.`);
    return parts;
  };
  const line = (path: string, at: number): string => partsOf(path)[2 * at] ?? '';
  function change({ path, line: at }: Place, make: (text: string) => string): void {
    const parts = partsOf(path);
    const before = parts[2 * at] ?? '';
    const after = make(before);
    if (after === before) throw new Error(`Nothing changes in ${path}:${at + 1}: ${before}`);
    parts[2 * at] = after;
  }

  return {
    line,
    find: (is) =>
      [...notes].flatMap(([path, parts]) =>
        parts.flatMap((text, at) => (at % 2 === 0 && is(text, path) ? [{ path, line: at / 2 }] : [])),
      ),
    accept: (place, dropsDate) =>
      change(place, (text) => {
        const open = text.replace('- [?] ', '- [ ] ').replace(' #proposed', '');
        return dropsDate ? open.replace(/ 📅 \d{4}-\d{2}-\d{2}/u, '') : open;
      }),
    decline: (place) =>
      change(place, (text) => {
        const words = text.trimEnd();
        return `${words.replace(/^- \[.\]/u, '- [-]')} ❌ ${TODAY}${text.slice(words.length)}`;
      }),
    replace: (place, from, to) => change(place, (text) => text.replace(from, to)),
    insert(path, before, text) {
      const parts = partsOf(path);
      parts.splice(2 * before, 0, text, parts[1] ?? '\n');
    },
    remove: (path) => void notes.delete(path),
    save() {
      const kept = [...notes].map(([path, parts]) => [path, [...parts]] as const);
      return () => void (notes = new Map(kept.map(([path, parts]) => [path, [...parts]])));
    },
    files: () => Object.fromEntries([...notes].map(([path, parts]) => [path, parts.join('')])),
  };
}
