import { styleText } from 'node:util';
import { displayWidth, printable } from './display-width';
import type { OutputStream } from './process-io';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan';

/** Where text is shown. */
export interface Terminal {
  /** Cells in a line; infinite where the output is no terminal, so that nothing is cut off in a pipeline. */
  readonly width: number;
  /** The text made printable, and in color where there is color. */
  paint(style: Style, text: string): string;
}

/** Narrower ones get lines that wrap rather than columns of single letters. */
const NARROWEST = 40;

/** Color only on a terminal that has it, and not where `NO_COLOR` (no-color.org) is set to anything. */
export function createTerminal(
  stream: OutputStream,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const isTerminal = stream.isTTY === true;
  const hasColor = isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    width: isTerminal ? Math.max(NARROWEST, stream.columns ?? 80) : Infinity,
    paint: (style, text) =>
      // The stream has been judged already, and not by the environment of this process.
      hasColor && text !== ''
        ? styleText(style, printable(text), { validateStream: false })
        : printable(text),
  };
}

/** A text in lines that fit, the later ones indented by `indent` more cells than the `taken` ones of the first. */
export function wrap(text: string, width: number, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
