declare module 'commonmark-spec' {
  /** The examples of the CommonMark specification; `→` in `markdown` stands for a tab. */
  export const tests: readonly {
    readonly number: number;
    readonly section: string;
    readonly markdown: string;
  }[];
}
