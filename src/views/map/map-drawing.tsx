import { useMemo, useRef } from 'preact/hooks';
import type { RelationshipMap } from '../../core/dashboard/map/map-model';
import { layoutMap, MOST_DRAWN } from './layout';
import { MapFigure } from './map-figure';
import { MapLegend } from './map-legend';
import { leftOutWords, periodName } from './map-words';
import { useDrawnSize } from './use-drawn-size';
import type { MapFocus } from './use-map-focus';
import { useUniqueId } from '../use-unique-id';

/** For where nothing has a width. */
const USUAL_WIDTH = 640;

interface MapDrawingProps {
  readonly map: RelationshipMap;
  readonly focus: MapFocus;
  /** Somebody was chosen by a tap or a click. */
  readonly onChoose: (person: string) => void;
}

/** The picture, as wide as there is room. The table beneath it is the way for keys and screen readers. */
export function MapDrawing({ map, focus, onChoose }: MapDrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const size = useDrawnSize(box, probe);
  const layout = useMemo(
    () =>
      size &&
      layoutMap(map, {
        width: size.width || USUAL_WIDTH,
        isMirrored: size.isRightToLeft,
        measure: size.measure,
      }),
    [map, size],
  );
  const id = useUniqueId();
  const leftOut = leftOutWords(map, MOST_DRAWN);
  return (
    <>
      <div ref={box} class="ai-map-drawing">
        <span ref={probe} class="ai-map-probe" aria-hidden="true" />
        <span id={id} hidden>
          {`Who of ${map.name} meets whom of us. The tables beneath say the same.`}
        </span>
        {layout && (
          <svg
            class="ai-map-graph"
            width={layout.width}
            height={layout.height}
            role="img"
            aria-labelledby={id}
          >
            <MapFigure layout={layout} focus={focus.person} onPoint={focus.point} onChoose={onChoose} />
          </svg>
        )}
      </div>
      {leftOut !== null && <p class="ai-map-note ai-muted">{leftOut}</p>}
      <MapLegend title={`Meetings, ${periodName(map.period).toLowerCase()}`} />
    </>
  );
}
