/** A note as its host hands it over. The core parses `text` itself, front matter included. */
export interface NoteInput {
  readonly path: string;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

export interface NoteStat {
  readonly path: string;
  readonly mtime: number;
  readonly size: number;
}

/** Where notes come from. */
export interface NoteSource {
  /** All Markdown notes there are. */
  list(): Promise<readonly NoteStat[]>;
  /** The note now, or null where it has vanished. Rejects where it is there and cannot be read. */
  read(path: string): Promise<NoteInput | null>;
}

/**
 * Parses YAML (core schema: dates stay text). Throws on invalid input; where the error has `line` (zero-based),
 * the finding points at it.
 */
export type YamlParser = (yaml: string) => unknown;

/** Lets the host breathe between slices of long work. */
export interface Scheduler {
  /** Milliseconds of a monotonic clock. */
  now(): number;
  /** Resolves when the host has had its turn (events, painting). */
  yield(): Promise<void>;
}

/** Where errors of our own go. A fault of the user's data is a finding, not an error. */
export interface Logger {
  error(message: string, cause: unknown): void;
}

export interface EnginePorts {
  readonly notes: NoteSource;
  readonly parseYaml: YamlParser;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}
