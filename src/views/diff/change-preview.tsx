import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { DiffPage } from '../../core/edits/change-diff';
import { givenName } from '../../core/model/note-path';
import { count } from '../format';
import { NoteDiffLines, type DiffSides } from './note-diff';

/** So many lines are drawn at once: a large change must not hold up the app. */
const STEP = 20;
const SIDES: DiffSides = { before: 'Was', after: 'Will be' };

interface ChangePreviewProps {
  /** What would change, note by note; a page is worked out when it is drawn. */
  readonly pages: readonly DiffPage[];
  /** What stays as it is, each with its reason. */
  readonly staying: readonly { readonly path: string; readonly reason: string }[];
  /** "2 tasks stay as they are". */
  readonly stayingTitle: string;
}

/** Puts the preview of a change into `el`; gives how to take it off. */
export function mountChangePreview(el: HTMLElement, props: ChangePreviewProps): () => void {
  render(<ChangePreview {...props} />, el);
  return () => render(null, el);
}

/** Every line that would be written, as it is and as it would be. Long ones unfold in steps. */
export function ChangePreview({ pages, staying, stayingTitle }: ChangePreviewProps) {
  const [shown, setShown] = useState(STEP);
  const drawn = firstPages(pages, shown);
  const rest = pages.slice(drawn).reduce((sum, { edits }) => sum + edits, 0);
  return (
    <>
      {pages.slice(0, drawn).map((page, index) => (
        <PreviewPage key={index} page={page} />
      ))}
      {rest > 0 && (
        <button type="button" class="ai-more" onClick={() => setShown(linesOn(pages.slice(0, drawn)) + STEP)}>
          {count(rest, 'more line')}
        </button>
      )}
      <Staying staying={staying} stayingTitle={stayingTitle} />
    </>
  );
}

const linesOn = (pages: readonly DiffPage[]): number => pages.reduce((sum, { edits }) => sum + edits, 0);

/** How many pages it takes to show so many lines. */
function firstPages(pages: readonly DiffPage[], lines: number): number {
  let shown = 0;
  let at = 0;
  while (at < pages.length && shown < lines) shown += pages[at++]?.edits ?? 0;
  return at;
}

function PreviewPage({ page }: { readonly page: DiffPage }) {
  const [diff] = useState(() => page.diff());
  return (
    <section class="ai-preview-note">
      {page.isFirst && (
        <h3 class="ai-preview-title" dir="auto" title={page.path}>
          {givenName(page.path)}
        </h3>
      )}
      <NoteDiffLines diff={diff} sides={SIDES} />
    </section>
  );
}

function Staying({ staying, stayingTitle }: Pick<ChangePreviewProps, 'staying' | 'stayingTitle'>) {
  const [isOpen, setOpen] = useState(false);
  if (staying.length === 0) return null;
  return (
    <section class="ai-preview-note">
      <button type="button" class="ai-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {stayingTitle}
      </button>
      {isOpen && (
        <ul class="ai-preview-staying">
          {staying.map(({ path, reason }, index) => (
            <li key={index} dir="auto">
              {reason} ({givenName(path)})
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
