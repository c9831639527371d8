import { number } from '../format';
import type { MapEdge, MapLayout, MapNode } from './layout';

interface FigureProps {
  readonly layout: MapLayout;
  /** The key of the person whose lines are shown apart, with their numbers. */
  readonly focus: string | null;
}

const isOf = ({ link }: MapEdge, person: string | null): boolean =>
  link.theirs === person || link.ours === person;

interface MapFigureProps extends FigureProps {
  readonly onPoint?: ((person: string | null) => void) | undefined;
  readonly onChoose?: ((person: string) => void) | undefined;
}

/** The two sides and the lines between them, as a group of an SVG. */
export function MapFigure({ layout, focus, onPoint, onChoose }: MapFigureProps) {
  const { titles, nodes } = layout;
  const isThere = nodes.some(({ person }) => person.key === focus);
  return (
    <g data-focused={isThere || undefined}>
      {titles.map(({ text, x, anchor }, index) => (
        <text key={index} class="ai-map-detail" x={x} y={12} text-anchor={anchor}>
          {text}
        </text>
      ))}
      <Edges layout={layout} focus={focus} />
      {nodes.map((node) => (
        <Node
          key={node.person.key}
          node={node}
          radius={layout.radius}
          isFocused={node.person.key === focus}
          onPoint={onPoint}
          onChoose={onChoose}
        />
      ))}
    </g>
  );
}

function Edges({ layout: { edges }, focus }: FigureProps) {
  const lit = edges.filter((edge) => isOf(edge, focus));
  // Those in focus lie above the others.
  const drawn = [...edges.filter((edge) => !isOf(edge, focus)), ...lit];
  return (
    <>
      {drawn.map((edge) => (
        <path
          key={`${edge.link.theirs} ${edge.link.ours}`}
          class="ai-map-edge"
          data-step={edge.link.step}
          data-unresolved={edge.link.isUnresolved || undefined}
          data-lit={isOf(edge, focus) || undefined}
          d={edge.path}
        />
      ))}
      {lit.map(({ link, count }) => {
        const { x, y } = link.theirs === focus ? count.theirs : count.ours;
        return (
          <text key={`${link.theirs} ${link.ours}`} class="ai-map-count" x={x} y={y}>
            {number(link.meetings)}
          </text>
        );
      })}
    </>
  );
}

interface NodeProps extends Pick<MapFigureProps, 'onPoint' | 'onChoose'> {
  readonly node: MapNode;
  readonly radius: number;
  readonly isFocused: boolean;
}

function Node({ node, radius, isFocused, onPoint, onChoose }: NodeProps) {
  const { person, x, y, name, detail, area } = node;
  return (
    <g
      class="ai-map-node"
      data-recent={person.isRecent || undefined}
      data-me={person.isMe || undefined}
      data-unresolved={person.isUnresolved || undefined}
      data-focus={isFocused || undefined}
      onMouseEnter={onPoint && (() => onPoint(person.key))}
      onMouseLeave={onPoint && (() => onPoint(null))}
      onClick={onChoose && (() => onChoose(person.key))}
    >
      <title>{person.role === null ? person.name : `${person.name}, ${person.role}`}</title>
      <rect class="ai-map-area" {...area} />
      {/* The ground hides the lines behind a circle that lets them through. */}
      <circle class="ai-map-ground" cx={x} cy={y} r={radius} />
      <circle class="ai-map-circle" cx={x} cy={y} r={radius} />
      <text class="ai-map-initials" x={x} y={y}>
        {person.initials}
      </text>
      <text class="ai-map-name" x={name.x} y={y - 2} text-anchor={name.anchor}>
        {name.text}
      </text>
      <text class="ai-map-detail" x={detail.x} y={y + 13} text-anchor={detail.anchor}>
        {detail.text}
      </text>
    </g>
  );
}
