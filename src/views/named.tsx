import { createElement, type ComponentChildren, type HTMLAttributes, type RefObject } from 'preact';
import { useUniqueId } from './use-unique-id';

type Part = 'div' | 'section' | 'nav' | 'aside' | 'article' | 'ul';

interface NamedProps extends Omit<HTMLAttributes<HTMLElement>, 'name' | 'ref' | 'aria-label'> {
  readonly as?: Part;
  readonly name: string;
  readonly ref?: RefObject<HTMLDivElement | null> | RefObject<HTMLUListElement | null>;
  readonly children: ComponentChildren;
}

/**
 * A part of a view that has a name for screen readers. The name is no `aria-label`: of that Obsidian makes a tooltip,
 * which would show wherever the pointer rests in the part.
 */
export function Named({ as = 'div', name, children, ...attributes }: NamedProps) {
  const id = useUniqueId();
  return createElement(
    as,
    { ...attributes, 'aria-labelledby': id },
    children,
    createElement(as === 'ul' ? 'li' : 'span', { id, hidden: true }, name),
  );
}
