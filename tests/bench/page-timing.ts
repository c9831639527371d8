// Runs in the browser: what the pages of the benchmarks measure with.

/** The element that views are put into. */
export function benchHost(): HTMLElement {
  const host = document.createElement('div');
  host.className = 'view-content ai-view';
  document.body.append(host);
  return host;
}

/** Resolves once the next frame has been painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    }),
  );

/** Milliseconds of work, and of the layout that it asks for. */
export function worked(host: HTMLElement, run: () => void): number {
  const start = performance.now();
  run();
  host.getBoundingClientRect();
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

export function element(parent: Element, name: string, className: string, text = ''): HTMLElement {
  const el = document.createElement(name);
  el.className = className;
  if (text !== '') el.textContent = text;
  parent.append(el);
  return el;
}
