import { useLayoutEffect, useRef } from 'preact/hooks';
import { NoteLink } from '../panel/note-link';
import type { AfterLine } from '../../core/review/after-section';
import type { ReviewModel } from '../../core/review/review-model';
import { givenName } from '../../core/model/note-path';
import { count, number } from '../format';
import { plainText } from '../plain-text';
import { LeftOutMerges } from './left-out-merges';
import { otherNotesWords } from './other-notes-words';
import { useReview } from './review-context';
import { Named } from '../named';

/** So many lines are drawn around the current one. */
const AROUND = 12;

/** What the section of the note will be, live. */
export function AfterPane({ model }: { readonly model: ReviewModel }) {
  const { shown, actions } = useReview();
  const { after, mergesBefore, leftOut, mergedLines } = model;
  const others = otherNotesWords(model.otherNotes);
  const isSources = mergedLines === 'sources';
  return (
    <Named as="aside" class="ai-review-after" name="After">
      <p class="ai-review-line">
        <b>After</b>
        {after && (
          <span class="ai-number">
            {number(after.before)} → {count(after.after, shown.one, shown.many)}
          </span>
        )}
      </p>
      {after ? (
        <>
          <p class="ai-review-where">
            <NoteLink source={{ path: after.path, line: 0, title: givenName(after.path) }} />
            {mergesBefore > 0 && <span>{count(mergesBefore, 'cluster')} before this one</span>}
          </p>
          {others.length > 0 && (
            <p class="ai-review-where" dir="auto">
              {others.join(' ')}
            </p>
          )}
          <LeftOutMerges leftOut={leftOut} />
          <AfterLines heading={after.heading} lines={after.lines} />
        </>
      ) : (
        <p class="ai-review-where">Conflicts change no note.</p>
      )}
      <p class="ai-review-merged">
        <span>Merged lines: {isSources ? 'as sources' : 'archived'}</span>
        <button
          type="button"
          class="ai-button"
          data-look="quiet"
          onClick={() => actions.setMergedLines(isSources ? 'archive' : 'sources')}
        >
          {isSources ? 'Archive instead' : 'As sources instead'}
        </button>
      </p>
    </Named>
  );
}

function AfterLines({ heading, lines }: { readonly heading: string; readonly lines: readonly AfterLine[] }) {
  const at = Math.max(
    0,
    lines.findIndex(({ kept }) => kept?.isCurrent),
  );
  const from = lines.length <= 2 * AROUND ? 0 : Math.max(0, at - AROUND);
  const to = Math.min(lines.length, from + 2 * AROUND);
  return (
    <Named class="ai-review-note" tabIndex={0} role="region" name="The section as it will be">
      {heading !== '' && <h4 dir="auto">{heading}</h4>}
      {from > 0 && <p class="ai-review-none">{count(from, 'line')} above</p>}
      <ul>
        {lines.slice(from, to).map((line) => (
          <AfterItem key={line.key} line={line} />
        ))}
      </ul>
      {to < lines.length && <p class="ai-review-none">{count(lines.length - to, 'line')} below</p>}
    </Named>
  );
}

function AfterItem({ line: { text, date, kept, depth } }: { readonly line: AfterLine }) {
  const ref = useRef<HTMLLIElement>(null);
  const isCurrent = kept?.isCurrent === true;
  useLayoutEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'center' });
  }, [isCurrent, text]);
  return (
    <li ref={ref} data-current={isCurrent} data-nested={depth > 0}>
      <span dir="auto">
        {date !== null && `${date}: `}
        {plainText(text)}
      </span>
      {kept && <Under kept={kept} />}
    </li>
  );
}

function Under({ kept: { also, elsewhere } }: { readonly kept: NonNullable<AfterLine['kept']> }) {
  return (
    <span class="ai-review-under">
      {also.length > 0 && <span>{count(also.length, 'other wording')}</span>}
      {elsewhere.length > 0 && <span dir="auto">Sources: {elsewhere.map(givenName).join(', ')}</span>}
    </span>
  );
}
