import type { ComponentChildren } from 'preact';
import type { MoreSection } from '../../core/dashboard/view-models';
import { MORE_SECTION_NAMES } from '../../core/model/section-names';
import { number } from '../format';
import { Meta } from './meta';
import { MoreButton, useUnfolding } from './more-button';
import { NoteText } from './note-text';
import { Row, RowLink, useRow } from './row';
import { Section } from './section';

const SHOWN_AT_FIRST = 10;

interface MoreSectionsProps {
  readonly sections: readonly MoreSection[];
  readonly ownNotes: ReadonlySet<string>;
  /** Folds of another kind, below. */
  readonly children?: ComponentChildren;
}

/** What is there to be looked up: a heading with a count each, closed until wanted. */
export function MoreSections({ sections, ownNotes, children }: MoreSectionsProps) {
  return (
    <div class="ai-folds">
      {sections
        .filter(({ rows }) => rows.length > 0)
        .map((section) => (
          <Fold key={section.id} section={section} ownNotes={ownNotes} />
        ))}
      {children}
    </div>
  );
}

interface FoldProps {
  readonly section: MoreSection;
  readonly ownNotes: ReadonlySet<string>;
}

function Fold({ section: { id, rows }, ownNotes }: FoldProps) {
  const unfolding = useUnfolding(rows.length, SHOWN_AT_FIRST);
  return (
    <Section id={id} title={MORE_SECTION_NAMES[id]} count={number(rows.length)} class="ai-fold">
      <div ref={unfolding.ref}>
        <ul class="ai-rows">
          {rows.slice(0, unfolding.shown).map(({ key, text, source }) => (
            <Row key={key} source={source} class="ai-line">
              <LineContent text={text} source={source} isOwnNote={ownNotes.has(source.path)} />
            </Row>
          ))}
        </ul>
      </div>
      <MoreButton button={unfolding.button} />
    </Section>
  );
}

type LineContentProps = Pick<MoreSection['rows'][number], 'text' | 'source'> & {
  readonly isOwnNote: boolean;
};

function LineContent({ text, source, isOwnNote }: LineContentProps) {
  const { textId } = useRow();
  return (
    <>
      <NoteText id={textId} text={text} path={source.path} />
      {isOwnNote ? (
        <RowLink source={source} isHidden />
      ) : (
        <Meta>
          <RowLink source={source} />
        </Meta>
      )}
    </>
  );
}
