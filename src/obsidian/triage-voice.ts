interface Said {
  readonly id: number;
  readonly text: string;
}

/** What a sitting tells: the last word to screen readers, and to everybody what could not be done. */
export interface TriageVoice {
  readonly said: Said;
  /** The latest first; at most three. */
  readonly troubles: readonly Said[];
  say(text: string): void;
  trouble(text: string): void;
  /** The user goes on: what was told has been read. */
  clear(): void;
}

const MOST_TROUBLES = 3;

export function createTriageVoice(): TriageVoice {
  let nextId = 1;
  let said: Said = { id: 0, text: '' };
  let troubles: readonly Said[] = [];
  const say = (text: string): void => {
    said = { id: nextId++, text };
  };
  return {
    get said() {
      return said;
    },
    get troubles() {
      return troubles;
    },
    say,
    trouble(text) {
      troubles = [{ id: nextId++, text }, ...troubles].slice(0, MOST_TROUBLES);
      say(text);
    },
    clear: () => void (troubles = []),
  };
}
