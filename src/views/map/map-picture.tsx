import { render } from 'preact';
import type { RelationshipMap } from '../../core/dashboard/map/map-model';
import { exactDate } from '../format';
import { fitText, type MeasureText } from './fit-text';
import { layoutMap, MOST_DRAWN, type MapLayout } from './layout';
import { MapFigure } from './map-figure';
import { CIRCLE_NAMES, CircleMark, STEP_NAMES, StepMark } from './map-legend';
import { headline, leftOutWords, periodName, sizeWords } from './map-words';
import { measuring } from './use-drawn-size';
import { withOwnLook } from './with-own-look';

/** Pixels: the same picture, however wide the view is. */
const WIDTH = 900;
const MARGIN = 24;
const TOP = 96;
const FOOT = 56;
/** For what the picture leaves out. */
const NOTE = 24;
/** How much wider the title is than a name. */
const TITLE = 1.7;

/** A picture that can be looked at anywhere. */
export interface MapPicture {
  /** An SVG document with its own colors and fonts. */
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws the picture of a map in the colors of the theme around `el`, into which it is put while it is looked at. */
export function drawPicture(el: HTMLElement, map: RelationshipMap, today: string): MapPicture {
  render(<Probe />, el);
  const [name, detail] = Array.from(el.querySelectorAll('.ai-map-name, .ai-map-detail'));
  const measure: MeasureText = name && detail ? measuring(name, detail) : (text) => text.length;
  const isMirrored = el.ownerDocument.defaultView?.getComputedStyle(el).direction === 'rtl';
  const layout = layoutMap(map, { width: WIDTH - 2 * MARGIN, isMirrored, measure });
  const leftOut = leftOutWords(map, MOST_DRAWN);
  const height = TOP + layout.height + FOOT + (leftOut === null ? 0 : NOTE);
  const size = { width: WIDTH, height };
  render(<Picture {...{ map, layout, measure, today, leftOut, ...size }} />, el);
  const drawn = el.querySelector('.ai-map-graph');
  const svg = drawn ? withOwnLook(drawn) : '';
  render(null, el);
  return { svg, ...size };
}

const Probe = () => (
  <svg class="ai-map-graph">
    <text class="ai-map-name">A</text>
    <text class="ai-map-detail">a</text>
  </svg>
);

interface PictureProps {
  readonly map: RelationshipMap;
  readonly layout: MapLayout;
  readonly measure: MeasureText;
  readonly today: string;
  readonly leftOut: string | null;
  readonly width: number;
  readonly height: number;
}

function Picture({ map, layout, measure, today, leftOut, width, height }: PictureProps) {
  const room = width - 2 * MARGIN;
  const line = (text: string) => fitText(text, room, (each) => measure(each, 'detail'));
  const size = [...sizeWords(map), periodName(map.period).toLowerCase(), `as of ${exactDate(today)}`];
  const end = TOP + layout.height + 20;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" class="ai-map-graph" {...{ width, height }}>
      <rect class="ai-map-paper" {...{ width, height }} />
      <text class="ai-map-title" x={MARGIN} y={34}>
        {fitText(map.name, room / TITLE, (each) => measure(each, 'name'))}
      </text>
      <text class="ai-map-detail" x={MARGIN} y={54}>
        {line(headline(map, today) ?? '')}
      </text>
      <text class="ai-map-detail" x={MARGIN} y={71}>
        {line(size.join(' · '))}
      </text>
      <g transform={`translate(${MARGIN} ${TOP})`}>
        <MapFigure layout={layout} focus={null} />
      </g>
      <g transform={`translate(${MARGIN} ${end})`}>
        <Legend measure={measure} />
      </g>
      {leftOut !== null && (
        <text class="ai-map-detail" x={MARGIN} y={end + 40}>
          {line(leftOut)}
        </text>
      )}
    </svg>
  );
}

/** Pixels between a mark and its words, and between two of them. */
const [MARK_GAP, GAP] = [6, 18];

function Legend({ measure }: Pick<PictureProps, 'measure'>) {
  let x = 0;
  const place = (markWidth: number, words: string): number => {
    const at = x;
    x += markWidth + MARK_GAP + measure(words, 'detail') + GAP;
    return at;
  };
  return (
    <>
      {STEP_NAMES.map(([step, words]) => (
        <g key={step} transform={`translate(${place(22, words)} 0)`}>
          <g transform="translate(0 2)">
            <StepMark step={step} />
          </g>
          <text class="ai-map-detail" x={22 + MARK_GAP} y={11}>
            {words}
          </text>
        </g>
      ))}
      {CIRCLE_NAMES.map(([kind, words]) => (
        <g key={kind} transform={`translate(${place(14, words)} 0)`}>
          <CircleMark kind={kind} />
          <text class="ai-map-detail" x={14 + MARK_GAP} y={11}>
            {words}
          </text>
        </g>
      ))}
    </>
  );
}
