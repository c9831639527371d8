import { wikilink } from '../../model/note-path';
import type { ChangeLine, Changes } from './changes-model';

/** The changes as Markdown: headings, bullets, and a link behind each to where it stands. */
export function changesAsMarkdown({ about, since, today, sections }: Changes): string {
  const blocks = sections.flatMap(({ heading, lines }) => [
    `## ${heading}`,
    lines.flatMap(bulletsOf).join('\n'),
  ]);
  const body = blocks.length > 0 ? blocks : ['Nothing changed.'];
  return [`# What changed: ${about.name}`, `Since ${since}, as of ${today}.`, ...body].join('\n\n') + '\n';
}

function bulletsOf({ text, date, details, source, before }: ChangeLine): readonly string[] {
  const bullet = `- ${text} (${[...details, date].join(', ')}) ${wikilink(source.path, source.title)}`;
  if (!before) return [bullet];
  const earlier = `Before: ${before.text} (${before.date})`;
  return [bullet, `  - ${earlier} ${wikilink(before.source.path, before.source.title)}`];
}
