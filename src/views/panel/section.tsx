import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { usePanel } from '../panel-context';
import type { SectionId } from '../panel-model';
import { Icon } from './icon';
import { useUniqueId } from '../use-unique-id';

/** Which sections are closed. Null while a filter looks into all of them: then none is, or can be. */
export const ClosedSections = createContext<ReadonlySet<SectionId> | null>(new Set());

/** Whether the rows are what a filter has left: then what is empty is not worth a word. */
export const useIsFiltered = (): boolean => useContext(ClosedSections) === null;

interface SectionProps {
  readonly id: SectionId;
  readonly title: string;
  readonly count: string;
  /** What the count means, in words, where it is not plain. */
  readonly countLabel?: string;
  /** Stands at the end of the heading. */
  readonly aside?: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A part of the dashboard under a heading that opens and closes it. */
export function Section({
  id,
  title,
  count,
  countLabel,
  aside,
  class: className = '',
  children,
}: SectionProps) {
  const { actions } = usePanel();
  const closed = useContext(ClosedSections);
  const isOpen = !closed?.has(id);
  const bodyId = useUniqueId();
  const heading = (
    <>
      <span>{title}</span>
      <Count text={count} label={countLabel} />
    </>
  );
  return (
    <section class={`ai-section ${className}`} data-section={id}>
      <div class="ai-section-head">
        <h3 class="ai-section-title">
          {closed ? (
            <button
              type="button"
              class="ai-section-toggle"
              aria-expanded={isOpen}
              aria-controls={isOpen ? bodyId : undefined}
              onClick={() => actions.setSectionOpen(id, !isOpen)}
            >
              {heading}
              <Icon name="chevron-down" />
            </button>
          ) : (
            heading
          )}
        </h3>
        {aside}
      </div>
      {isOpen && (
        <div id={bodyId} class="ai-section-body">
          {children}
        </div>
      )}
    </section>
  );
}

function Count({ text, label }: { readonly text: string; readonly label: string | undefined }) {
  if (label === undefined) return <span class="ai-count">{text}</span>;
  return (
    <span class="ai-count">
      <span aria-hidden="true">{text}</span>
      <span class="ai-only-read">{label}</span>
    </span>
  );
}
