import type * as O from 'obsidian';
import { Editor } from './editor';

/** An `Editor` over a plain text area: every documented method, one selection, the browser's own undo. */
export class TextareaEditor extends Editor {
  constructor(
    readonly el: HTMLTextAreaElement,
    private readonly onChange: () => void,
  ) {
    super();
    el.addEventListener('input', () => this.onChange());
  }

  refresh(): void {}

  getValue(): string {
    return this.el.value;
  }

  setValue(content: string): void {
    this.el.value = content;
    this.onChange();
  }

  /** Shows a text that nobody typed here: the cursor stays where it was, or goes to the start of a new note. */
  show(text: string, isNew: boolean): void {
    const { selectionStart, selectionEnd, scrollTop } = this.el;
    this.el.value = text;
    this.el.setSelectionRange(isNew ? 0 : selectionStart, isNew ? 0 : selectionEnd);
    this.el.scrollTop = isNew ? 0 : scrollTop;
  }

  getLine(line: number): string {
    return this.lines()[line] ?? '';
  }

  lineCount(): number {
    return this.lines().length;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    return this.el.value.slice(this.el.selectionStart, this.el.selectionEnd);
  }

  getRange(from: O.EditorPosition, to: O.EditorPosition): string {
    return this.el.value.slice(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string): void {
    this.replaceOffsets(replacement, this.el.selectionStart, this.el.selectionEnd, 'end');
  }

  replaceRange(replacement: string, from: O.EditorPosition, to: O.EditorPosition = from): void {
    this.replaceOffsets(replacement, this.posToOffset(from), this.posToOffset(to), 'preserve');
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): O.EditorPosition {
    const atStart = side === 'from' || (side === 'head') === (this.el.selectionDirection === 'backward');
    return this.offsetToPos(atStart ? this.el.selectionStart : this.el.selectionEnd);
  }

  listSelections(): O.EditorSelection[] {
    return [{ anchor: this.getCursor('anchor'), head: this.getCursor('head') }];
  }

  setSelection(anchor: O.EditorPosition, head: O.EditorPosition = anchor): void {
    const [a, b] = [this.posToOffset(anchor), this.posToOffset(head)];
    this.el.setSelectionRange(Math.min(a, b), Math.max(a, b), b < a ? 'backward' : 'forward');
  }

  setSelections(ranges: O.EditorSelectionOrCaret[], main = 0): void {
    const range = ranges[main];
    if (range) this.setSelection(range.anchor, range.head);
  }

  focus(): void {
    this.el.focus();
  }

  blur(): void {
    this.el.blur();
  }

  hasFocus(): boolean {
    return this.el.doc.activeElement === this.el;
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.el.scrollTop, left: this.el.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    this.el.scrollTo({ ...(typeof x === 'number' && { left: x }), ...(typeof y === 'number' && { top: y }) });
  }

  scrollIntoView({ from }: O.EditorRange, center = false): void {
    const lineHeight = this.el.scrollHeight / Math.max(1, this.lineCount());
    this.el.scrollTop = from.line * lineHeight - (center ? this.el.clientHeight / 2 : 0);
  }

  undo(): void {
    this.command('undo');
  }

  redo(): void {
    this.command('redo');
  }

  exec(command: O.EditorCommandName): void {
    const { line } = this.getCursor();
    if (command === 'goStart') this.setCursor(0, 0);
    else if (command === 'goEnd') this.setCursor(this.lastLine(), this.getLine(this.lastLine()).length);
    else if (command === 'newlineAndIndent') this.replaceSelection('\n');
    else if (command === 'deleteLine') this.replaceRange('', { line, ch: 0 }, { line: line + 1, ch: 0 });
    else throw new Error(`The preview's editor has no command ${command}.`);
  }

  transaction({ changes = [], replaceSelection, selection, selections }: O.EditorTransaction): void {
    const byOffset = changes.map(({ text, from, to = from }) => ({
      text,
      from: this.posToOffset(from),
      to: this.posToOffset(to),
    }));
    for (const { text, from, to } of byOffset.sort((a, b) => b.from - a.from))
      this.replaceOffsets(text, from, to, 'preserve');
    if (replaceSelection !== undefined) this.replaceSelection(replaceSelection);
    const next = selections?.[0] ?? selection;
    if (next) this.setSelection(next.from, next.to);
  }

  wordAt(position: O.EditorPosition): O.EditorRange | null {
    const line = this.getLine(position.line);
    for (const match of line.matchAll(/[\p{L}\p{N}_]+/gu)) {
      const end = match.index + match[0].length;
      if (match.index <= position.ch && position.ch <= end) {
        return { from: { line: position.line, ch: match.index }, to: { line: position.line, ch: end } };
      }
    }
    return null;
  }

  posToOffset({ line, ch }: O.EditorPosition): number {
    const lines = this.lines();
    const at = Math.max(0, Math.min(line, lines.length));
    const before = lines.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0);
    return Math.min(before + Math.min(ch, lines[at]?.length ?? 0), this.el.value.length);
  }

  offsetToPos(offset: number): O.EditorPosition {
    const before = this.el.value.slice(0, offset).split('\n');
    return { line: before.length - 1, ch: before.at(-1)?.length ?? 0 };
  }

  private lines(): string[] {
    return this.el.value.split('\n');
  }

  private replaceOffsets(text: string, from: number, to: number, selection: SelectionMode): void {
    this.el.setRangeText(text, from, to, selection);
    this.onChange();
  }

  private command(name: 'undo' | 'redo'): void {
    this.focus();
    this.el.doc.execCommand(name);
  }
}
