import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Brief, BriefLine, BriefSection } from '../../core/dashboard/brief/brief-model';
import type { NoteActions } from '../actions';
import { NoteLink } from '../panel/note-link';
import { NoteText } from '../panel/note-text';
import { ViewContext } from '../view-context';
import { Named } from '../named';

/** Puts a brief into `el`; gives how to take it off. */
export function mountBrief(el: HTMLElement, brief: Brief, actions: NoteActions): () => void {
  render(<BriefView brief={brief} actions={actions} />, el);
  return () => render(null, el);
}

function BriefView({ brief, actions }: { readonly brief: Brief; readonly actions: NoteActions }) {
  const view = useMemo(
    () => ({ actions, today: brief.date, announce: () => undefined }),
    [actions, brief.date],
  );
  return (
    <ViewContext.Provider value={view}>
      <div class="ai-brief">
        {brief.sections.length === 0 && (
          <p class="ai-nothing">
            Nothing is known yet. Meetings, tasks and facts that name {brief.about[0]?.name} will stand here.
          </p>
        )}
        {brief.sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </div>
    </ViewContext.Provider>
  );
}

function Section({ section: { heading, lines, omitted } }: { readonly section: BriefSection }) {
  return (
    <Named as="section" class="ai-brief-section" name={heading}>
      <h3 class="ai-section-title">{heading}</h3>
      <ul class="ai-brief-lines">
        {lines.map((line) => (
          <Line key={`${line.source.path}:${line.source.line}:${line.text}`} line={line} />
        ))}
        {omitted > 0 && <li class="ai-muted">{omitted} more</li>}
      </ul>
    </Named>
  );
}

function Line({ line: { text, details, source } }: { readonly line: BriefLine }) {
  const about = details.filter((detail) => detail !== '').join(' · ');
  return (
    <li>
      <NoteText text={text} path={source.path} />
      <span class="ai-brief-about">
        {about !== '' && <span dir="auto">{about}</span>}
        {text === source.title ? (
          <NoteLink source={source}>
            Open note<span class="ai-only-read"> {source.title}</span>
          </NoteLink>
        ) : (
          <NoteLink source={source} />
        )}
      </span>
    </li>
  );
}
