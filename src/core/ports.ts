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

/**
 * Where what was read of the notes waits for the next start. One value that is replaced as a whole: whoever loads it
 * gets all of one `save`, also while another window saves.
 */
export interface CacheStore {
  /** What was saved last, or null. */
  load(): Promise<Uint8Array | null>;
  save(bytes: Uint8Array): Promise<void>;
  compress(bytes: Uint8Array): Promise<Uint8Array>;
  /** The reverse. Rejects bytes that are not what `compress` gave, whole: it keeps a checksum. */
  decompress(bytes: Uint8Array): Promise<Uint8Array>;
}

export interface Cache {
  readonly store: CacheStore;
  /** Names the code that reads notes: what other code has read is not taken. */
  readonly reader: string;
  /** Told when a cache could not be loaded or saved. Nothing is lost by it but time. */
  readonly onFailure: (message: string, cause: unknown) => void;
}

export interface EnginePorts {
  readonly notes: NoteSource;
  readonly parseYaml: YamlParser;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  /** Without, every start reads every note. */
  readonly cache?: Cache;
}
