import { wikilink } from '../../model/note-path';
import type { Brief, BriefLine, BriefSection } from './brief-model';

/** The brief as Markdown: headings, bullets, and a link behind each to where it stands. */
export function briefAsMarkdown({ title, date, sections }: Brief): string {
  const blocks = sections.flatMap((each) => [`## ${each.heading}`, listOf(each)]);
  const body = blocks.length > 0 ? blocks : ['Nothing is known yet.'];
  return [`# ${title}`, `As of ${date}.`, ...body].join('\n\n') + '\n';
}

function listOf({ lines, omitted }: BriefSection): string {
  const bullets = lines.map(bulletOf);
  return [...bullets, ...(omitted > 0 ? [`- ${omitted} more`] : [])].join('\n');
}

function bulletOf({ text, details, source }: BriefLine): string {
  const about = details.filter((detail) => detail !== '').join(', ');
  const behind = about === '' ? '' : ` (${about})`;
  const link = wikilink(source.path, source.title);
  // A person's note has the person's name.
  return text === source.title ? `- ${link}${behind}` : `- ${text}${behind} ${link}`;
}
