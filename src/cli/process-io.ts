/** As much of a standard stream as the command line writes to. */
export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** Characters in a line; only terminals know. */
  readonly columns?: number | undefined;
}

/** What the command line touches of its process, so that tests can stand in for it. */
export interface ProcessIo {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds of a monotonic clock. */
  now(): number;
  /** The local calendar date. */
  today(): string;
}
