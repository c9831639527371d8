import type * as O from 'obsidian';

/** `Editor` of obsidian.d.ts: what can be said in terms of the methods that an editor has to bring. */
export abstract class Editor {
  getDoc(): this {
    return this;
  }

  abstract getLine(line: number): string;
  abstract lineCount(): number;
  abstract getSelection(): string;
  abstract getCursor(side?: 'from' | 'to' | 'head' | 'anchor'): O.EditorPosition;
  abstract setSelection(anchor: O.EditorPosition, head?: O.EditorPosition): void;
  abstract replaceRange(replacement: string, from: O.EditorPosition, to?: O.EditorPosition): void;
  abstract transaction(tx: O.EditorTransaction): void;

  setLine(line: number, text: string): void {
    this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
  }

  somethingSelected(): boolean {
    return this.getSelection() !== '';
  }

  setCursor(position: O.EditorPosition | number, ch = 0): void {
    this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
  }

  processLines<T>(
    read: (line: number, text: string) => T | null,
    write: (line: number, text: string, value: T | null) => O.EditorChange | void,
    ignoreEmpty = true,
  ): void {
    const { line: first } = this.getCursor('from');
    const { line: last } = this.getCursor('to');
    const lines = Array.from({ length: last - first + 1 }, (_, n) => ({
      line: first + n,
      text: this.getLine(first + n),
    }));
    const wanted = lines.filter(({ text }) => !(ignoreEmpty && last > first && text.trim() === ''));
    const values = wanted.map(({ text, line }) => ({ text, line, value: read(line, text) }));
    this.transaction({ changes: values.flatMap(({ text, line, value }) => write(line, text, value) ?? []) });
  }
}
