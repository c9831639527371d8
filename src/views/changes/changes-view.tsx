import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Changes, ChangeLine, ChangeSection } from '../../core/dashboard/changes/changes-model';
import { count, exactDate, shortDate } from '../format';
import { Skeleton } from '../panel/empty';
import { NoteLink } from '../panel/note-link';
import { NoteText } from '../panel/note-text';
import { useView, ViewContext } from '../view-context';
import type { ChangesActions, ChangesViewModel } from './changes-view-model';
import { SincePicker } from './since-picker';
import { Named } from '../named';

/** What changed, on the page. */
export interface MountedChanges {
  update(model: ChangesViewModel): void;
  unmount(): void;
}

/** Puts what changed into `el`, which should be empty. It draws nothing before the first `update`. */
export function mountChanges(el: HTMLElement, actions: ChangesActions): MountedChanges {
  return {
    update: (model) => render(<ChangesView model={model} actions={actions} />, el),
    unmount: () => render(null, el),
  };
}

interface ChangesViewProps {
  readonly model: ChangesViewModel;
  readonly actions: ChangesActions;
}

function ChangesView({ model, actions }: ChangesViewProps) {
  const { today, changes } = model;
  const view = useMemo(() => ({ actions, today, announce: () => undefined }), [actions, today]);
  return (
    <ViewContext.Provider value={view}>
      <SincePicker
        {...{ today, since: model.since, choices: model.choices }}
        readDay={(words) => actions.readDay(words)}
        onSince={(day) => actions.since(day)}
      />
      {changes ? <Found name={model.name} changes={changes} /> : <p class="ai-nothing">Nothing is known.</p>}
    </ViewContext.Provider>
  );
}

function Found({ name, changes }: { readonly name: string; readonly changes: Changes }) {
  const { today } = useView();
  const { since, sections, isPending } = changes;
  if (isPending) return <Skeleton />;
  const day = shortDate(since, today);
  return (
    <div class="ai-brief">
      <p class="ai-only-read" role="status">
        {changes.count === 0
          ? `Nothing changed since ${day}`
          : `${count(changes.count, 'change')} since ${day}`}
      </p>
      {sections.length === 0 && (
        <p class="ai-nothing">
          Nothing changed for {name} since {day}. Facts and decisions count by the day of their note; tasks by
          ➕, ✅ and ❌, else by the day of their note.
        </p>
      )}
      {sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </div>
  );
}

function Section({ section: { heading, lines } }: { readonly section: ChangeSection }) {
  return (
    <Named as="section" class="ai-brief-section" name={heading}>
      <h3 class="ai-section-title">
        {heading} <span class="ai-count">{lines.length}</span>
      </h3>
      <ul class="ai-brief-lines">
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
    </Named>
  );
}

function Line({ line: { text, date, details, source, before } }: { readonly line: ChangeLine }) {
  const { today } = useView();
  return (
    <li>
      <NoteText text={text} path={source.path} />
      <span class="ai-brief-about">
        {details.length > 0 && <span dir="auto">{details.join(' · ')}</span>}
        <NoteLink source={source} tooltip={`${shortDate(date, today)} · ${source.title}: ${exactDate(date)}`}>
          {shortDate(date, today)} · {source.title}
        </NoteLink>
      </span>
      {before && (
        <span class="ai-changes-before">
          Before: <NoteText text={before.text} path={before.source.path} />{' '}
          <span class="ai-brief-about">
            <NoteLink source={before.source}>
              {shortDate(before.date, today)} · {before.source.title}
            </NoteLink>
          </span>
        </span>
      )}
    </li>
  );
}
