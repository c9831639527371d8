import type { RelationshipMap } from '../../core/dashboard/map/map-model';
import { Icon } from '../panel/icon';
import { NoteLink } from '../panel/note-link';
import { headline, periodName, sizeWords } from './map-words';

interface MapHeadProps {
  readonly map: RelationshipMap;
  readonly today: string;
  readonly onPeriod: (event: MouseEvent) => void;
  /** Null where there is nothing to save. */
  readonly onSave: (() => void) | null;
}

/** Whose map it is, how much there is of it, and what is most worth saying of it. */
export function MapHead({ map, today, onPeriod, onSave }: MapHeadProps) {
  const { name, notes, period } = map;
  const [note] = notes;
  const sentence = headline(map, today);
  return (
    <header class="ai-map-head">
      <h2 class="ai-title">
        {note ? (
          <NoteLink source={note} class="ai-title-link" tabIndex={0}>
            {name}
          </NoteLink>
        ) : (
          <span dir="auto">{name}</span>
        )}
      </h2>
      <p class="ai-map-size">
        <span>Map</span>
        {sizeWords(map).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      {sentence !== null && <p class="ai-map-headline">{sentence}</p>}
      <span class="ai-map-tools">
        <button type="button" class="ai-button" data-period aria-haspopup="menu" onClick={onPeriod}>
          {periodName(period)}
          <Icon name="chevron-down" />
        </button>
        {onSave && (
          <button type="button" class="ai-button ai-quiet" onClick={onSave}>
            Save as picture
          </button>
        )}
      </span>
    </header>
  );
}
