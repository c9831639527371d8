import { render } from 'preact';
import { MapView } from './map-view';
import type { MapActions, MapViewModel } from './map-view-model';

/** A relationship map on the page. */
export interface MountedMap {
  update(model: MapViewModel): void;
  /** Moves the focus to the current row; before there is one into the view, so that its keys are heard. */
  focus(): void;
  unmount(): void;
}

/** Puts a map into `el`, which should be empty and scroll by itself. It draws nothing before the first `update`. */
export function mountMap(el: HTMLElement, actions: MapActions): MountedMap {
  let isFocusDue = false;
  function focus(): void {
    const root = el.querySelector<HTMLElement>('.ai-map');
    root?.focus({ preventScroll: true });
    // Obsidian hands over the focus before there is anything to draw.
    isFocusDue = root === null;
  }
  return {
    update(model) {
      render(<MapView model={model} actions={actions} />, el);
      if (isFocusDue) focus();
    },
    focus,
    unmount: () => render(null, el),
  };
}
