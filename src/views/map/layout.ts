import type { MapLink, MapPerson, RelationshipMap } from '../../core/dashboard/map/map-model';
import { fitName, fitRole, fitText, type MeasureText } from './fit-text';
import { detailOf } from './map-words';

/** More on one side would be a knot of lines; the table has all. */
export const MOST_DRAWN = 12;
/** Below this width, in pixels, circles and rows are smaller. */
const NARROW = 480;
/** Wider than this the lines grow, and not what they say. */
const WIDEST = 960;
/** Half way along a curve its neighbors cross it; a number stands near the end where they are apart. */
const NEAR_END = 0.78;
/** How far out the ends of a curve are level. */
const BEND = 0.42;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Text that ends or starts at `x`. */
interface Label {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

export interface MapNode extends Point {
  readonly person: MapPerson;
  readonly side: 'theirs' | 'ours';
  readonly name: Label;
  readonly detail: Label;
  /** The ground that belongs to the person. */
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface MapEdge {
  readonly link: MapLink;
  /** An SVG path. */
  readonly path: string;
  /** Where its number stands while somebody of the one side is in focus: near the other end. */
  readonly count: { readonly theirs: Point; readonly ours: Point };
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** What the two sides are called. */
  readonly titles: readonly Label[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

export interface LayoutOptions {
  /** Pixels. */
  readonly width: number;
  /** The customer's side stands on the right, where the app runs from right to left. */
  readonly isMirrored: boolean;
  readonly measure: MeasureText;
}

interface Frame extends LayoutOptions {
  readonly radius: number;
  readonly step: number;
  readonly top: number;
  readonly gap: number;
  /** Pixels for the words of a person. */
  readonly room: number;
  /** Pixels for all of a column: words, gap and circle. */
  readonly inner: number;
  readonly rows: number;
}

function frameOf(options: LayoutOptions, rows: number): Frame {
  const width = Math.min(Math.max(options.width, 1), WIDEST);
  const isNarrow = width < NARROW;
  const gap = isNarrow ? 6 : 10;
  // In a narrow panel the lines take a quarter of the width, so that names keep most of theirs.
  const room = Math.max(24, Math.round(isNarrow ? width * 0.28 : width * 0.24));
  const radius = isNarrow ? 13 : 17;
  const inner = room + gap + 2 * radius;
  return { ...options, width, gap, room, inner, rows, radius, step: isNarrow ? 50 : 54, top: 44 };
}

/** Places a point that is so far from its own side's edge. */
const across = ({ width, isMirrored }: Frame, side: MapNode['side'], x: number): number =>
  (side === 'theirs') === isMirrored ? width - x : x;

/** Words of the left column end at its circles, those of the right one begin there. */
function label(frame: Frame, side: MapNode['side'], x: number, text: string): Label {
  const isLeft = (side === 'theirs') !== frame.isMirrored;
  return { text, x: across(frame, side, x), anchor: isLeft ? 'end' : 'start' };
}

function nodesOf(frame: Frame, side: MapNode['side'], people: readonly MapPerson[]): MapNode[] {
  const { gap, inner, measure, radius, room, rows, step, top } = frame;
  const first = top + ((rows - people.length) / 2) * step;
  const name = (text: string) => fitName(text, room, (each) => measure(each, 'name'));
  const detail = (text: string) => fitRole(text, room, (each) => measure(each, 'detail'));
  return people.map((person, index) => {
    const y = first + index * step;
    const [edge, end] = [across(frame, side, 0), across(frame, side, inner)];
    return {
      ...{ person, side, y },
      x: across(frame, side, room + gap + radius),
      name: label(frame, side, room, name(person.name)),
      detail: label(frame, side, room, detail(detailOf(person))),
      area: { x: Math.min(edge, end), y: y - step / 2, width: inner, height: step },
    };
  });
}

/** What a side is called, above its column; where that is too narrow, from the edge to the middle. */
function titleOf(frame: Frame, side: MapNode['side'], text: string): Label {
  const { inner, measure, width } = frame;
  const measured = (each: string) => measure(each, 'detail');
  if (measured(text) <= inner) return label(frame, side, inner, text);
  const { anchor } = label(frame, side, 0, '');
  const outer = { x: across(frame, side, 0), anchor: anchor === 'end' ? 'start' : 'end' } as const;
  return { ...outer, text: fitText(text, width / 2, measured) };
}

const onCurve = (t: number, [a, b, c, d]: readonly [number, number, number, number]): number => {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

function edgeOf(radius: number, link: MapLink, from: MapNode, to: MapNode): MapEdge {
  const direction = Math.sign(to.x - from.x) || 1;
  const [x1, x2] = [from.x + direction * radius, to.x - direction * radius];
  const bend = (x2 - x1) * BEND;
  const xs = [x1, x1 + bend, x2 - bend, x2] as const;
  const ys = [from.y, from.y, to.y, to.y] as const;
  const at = (t: number): Point => ({ x: rounded(onCurve(t, xs)), y: rounded(onCurve(t, ys)) });
  const [a, b, c, d] = xs.map((x, index) => `${rounded(x)} ${rounded(ys[index] ?? 0)}`);
  return {
    link,
    path: `M${a}C${b} ${c} ${d}`,
    count: { theirs: at(NEAR_END), ours: at(1 - NEAR_END) },
  };
}

/**
 * Where everything of a map is drawn, in pixels. Two fixed columns, each in the order of the map and in the middle of
 * the height: the same map gives the same picture.
 */
export function layoutMap(
  { name, theirs, ours, links }: Pick<RelationshipMap, 'name' | 'theirs' | 'ours' | 'links'>,
  options: LayoutOptions,
): MapLayout {
  const [left, right] = [theirs.slice(0, MOST_DRAWN), ours.slice(0, MOST_DRAWN)];
  const rows = Math.max(left.length, right.length, 1);
  const frame = frameOf(options, rows);
  const { radius, step, top, width } = frame;
  const nodes = [...nodesOf(frame, 'theirs', left), ...nodesOf(frame, 'ours', right)];
  const of = new Map(nodes.map((node) => [node.person.key, node]));
  return {
    ...{ width, radius, nodes },
    height: top + step * (rows - 1) + step / 2,
    titles: [titleOf(frame, 'theirs', name), titleOf(frame, 'ours', 'Us')],
    edges: links.flatMap((link) => {
      const [from, to] = [of.get(link.theirs), of.get(link.ours)];
      return from && to ? [edgeOf(radius, link, from, to)] : [];
    }),
  };
}
