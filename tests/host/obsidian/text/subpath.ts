import type * as O from 'obsidian';

/** `parseLinktext`: the path and the subpath (`#Heading`, `#^block`) of an internal link. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const hash = linktext.indexOf('#');
  return hash < 0
    ? { path: linktext, subpath: '' }
    : { path: linktext.slice(0, hash), subpath: linktext.slice(hash) };
}

/** `stripHeading`: without the characters that links leave out, spaces shrunk. */
export function stripHeading(heading: string): string {
  return heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `stripHeadingForLink`: without what would break a link. */
export function stripHeadingForLink(heading: string): string {
  return heading
    .replace(/[:#|^\\]|%%|\[\[|]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `resolveSubpath`: the heading, block or footnote of a note that a subpath names; `null` where there is none. */
export function resolveSubpath(
  cache: O.CachedMetadata,
  subpath: string,
): O.HeadingSubpathResult | O.BlockSubpathResult | O.FootnoteSubpathResult | null {
  const wanted = subpath.replace(/^#/, '');
  if (wanted.startsWith('^')) {
    const block = cache.blocks?.[wanted.slice(1).toLowerCase()];
    return block ? { type: 'block', block, start: block.position.start, end: block.position.end } : null;
  }
  const headings = cache.headings ?? [];
  const at = findHeading(headings, wanted.split('#'));
  const current = headings[at];
  if (!current) return null;
  const next = headings.slice(at + 1).find(({ level }) => level <= current.level);
  return {
    type: 'heading',
    current,
    next: next as O.HeadingCache,
    start: current.position.start,
    end: next?.position.start ?? null,
  };
}

/** Each name of the path is looked for below the one before. */
function findHeading(headings: O.HeadingCache[], path: string[]): number {
  let at = -1;
  for (const name of path) {
    const wanted = stripHeading(name).toLowerCase();
    at = headings.findIndex(({ heading }, n) => n > at && stripHeading(heading).toLowerCase() === wanted);
    if (at < 0) return -1;
  }
  return at;
}
