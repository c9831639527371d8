import type * as O from 'obsidian';
import { parseYaml } from './yaml';

/** `getFrontMatterInfo`: a first line of `---` opens front matter, a later line of `---` closes it. */
export function getFrontMatterInfo(content: string): O.FrontMatterInfo {
  const none = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const open = /^---[ \t]*\r?\n/.exec(content);
  if (!open) return none;
  const from = open[0].length;
  const close = /(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(content.slice(from));
  if (!close) return none;
  const to = from + close.index;
  return {
    exists: true,
    frontmatter: content.slice(from, to),
    from,
    to,
    contentStart: from + close.index + close[0].length,
  };
}

/** The properties of a note; `null` where there are none or the YAML is broken or no mapping. Never throws. */
export function readProperties(yaml: string): O.FrontMatterCache | null {
  try {
    const value = parseYaml(yaml);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Links that stand in properties, with the path of the property (`people.0`). */
export function linksOfProperties(properties: O.FrontMatterCache): O.FrontmatterLinkCache[] {
  const links: O.FrontmatterLinkCache[] = [];
  const visit = (key: string, value: unknown): void => {
    if (typeof value === 'string') {
      const match = /^\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]$/.exec(value.trim());
      if (match?.[1]) links.push({ key, link: match[1], original: value, displayText: match[2] ?? match[1] });
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, item] of Object.entries(value)) visit(`${key}.${inner}`, item);
    }
  };
  for (const [key, value] of Object.entries(properties)) visit(key, value);
  return links;
}
