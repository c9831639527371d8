import { useMemo } from 'preact/hooks';
import type { RelationshipMap } from '../../core/dashboard/map/map-model';
import { count } from '../format';
import { useView } from '../view-context';
import { MapDrawing } from './map-drawing';
import { NobodyOfOurs, NoMeetings } from './map-empty';
import { MapTable } from './map-table';
import type { MapActions } from './map-view-model';
import { inPeriod, shortNames } from './map-words';
import type { MapFocus } from './use-map-focus';

interface MapContentProps {
  readonly map: RelationshipMap;
  readonly actions: MapActions;
  readonly focus: MapFocus;
}

/** The picture, and beneath it the tables that say the same. */
export function MapContent({ map, actions, focus }: MapContentProps) {
  const { announce } = useView();
  const { name, theirs, ours, others, links, meetings, withoutTheirs } = map;
  const names = useMemo(() => shortNames([...theirs, ...ours]), [theirs, ours]);
  const common = { links, names, focus };
  const choose = (key: string): void => {
    focus.choose(key);
    announce(numbersOf(map, names, key));
  };
  return (
    <>
      {meetings === 0 ? (
        <NoMeetings map={map} onAllTime={() => actions.setPeriod('all')} />
      ) : (
        <MapDrawing map={map} focus={focus} onChoose={choose} />
      )}
      {meetings > 0 && ours.length === 0 && (
        <NobodyOfOurs knowsOwner={map.knowsOwner} onSettings={() => actions.openSettings()} />
      )}
      <div class="ai-map-tables">
        {theirs.length > 0 && <MapTable title={name} people={theirs} {...common} />}
        {ours.length > 0 && <MapTable title="Us" people={ours} {...common} />}
        {others.length > 0 && <MapTable title="Also there" people={others} {...common} />}
      </div>
      {meetings > 0 && withoutTheirs > 0 && (
        <p class="ai-map-note ai-muted">
          {count(withoutTheirs, 'more meeting')} {inPeriod(map.period)}{' '}
          {withoutTheirs === 1 ? 'names' : 'name'} nobody of theirs.
        </p>
      )}
    </>
  );
}

/** For screen readers: what the picture shows of somebody. */
function numbersOf(
  { theirs, ours, links }: RelationshipMap,
  names: ReadonlyMap<string, string>,
  key: string,
): string {
  const person = [...theirs, ...ours].find((each) => each.key === key);
  const own = links.filter((link) => link.theirs === key || link.ours === key);
  const parts = own.map(
    (link) => `${names.get(link.theirs === key ? link.ours : link.theirs)} ${link.meetings}`,
  );
  return `${person?.name ?? ''}: ${parts.join(', ') || 'no meetings'}`;
}
