import type { SourceLine } from '../core/model/source-span';
import { plainText } from '../core/parse/inline';
import { wrap, type Terminal } from './terminal';
import { place } from './wording';

/** A heading, with a count where one is given. */
export function heading(title: string, terminal: Terminal, amount?: number | string): string {
  const rest = amount === undefined || amount === '' ? '' : `  ${terminal.paint('dim', String(amount))}`;
  return terminal.paint('bold', title) + rest;
}

/** A line of a note as a bullet, with its place below; `lead` (a date, an owner) comes before the text. */
export function bullet(text: string, source: SourceLine, terminal: Terminal, lead = ''): string {
  const shown = [lead, plainText(text)].filter((part) => part !== '').join('  ');
  return `  • ${wrap(shown, terminal.width, 4)}\n    ${terminal.paint('dim', place(source))}`;
}

/** Blocks of text with an empty line between them; empty ones are left out. */
export const blocks = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');

/** A heading and its lines, or nothing where there are no lines. */
export function section(
  title: string,
  lines: readonly string[],
  terminal: Terminal,
  amount?: number | string,
): string {
  return lines.length === 0 ? '' : [heading(title, terminal, amount ?? lines.length), ...lines].join('\n');
}
