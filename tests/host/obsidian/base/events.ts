import type * as O from 'obsidian';

type Callback = (...data: never[]) => unknown;

interface Listener {
  source: Events;
  name: string;
  callback: Callback;
  context: unknown;
}

/** Runs `call`; an error in it is reported to the page later, as the app does, and stops nobody else. */
export function reportErrors(call: () => unknown): void {
  const report = (error: unknown): void => {
    setTimeout(() => {
      throw error;
    });
  };
  try {
    const result = call();
    if (result instanceof Promise) result.catch(report);
  } catch (error) {
    report(error);
  }
}

/** `Events` of obsidian.d.ts. A listener that throws does not keep the others from being called. */
export class Events implements O.Events {
  private listeners = new Map<string, Listener[]>();

  on(name: string, callback: Callback, context?: unknown): O.EventRef {
    const listener: Listener = { source: this, name, callback, context };
    const known = this.listeners.get(name);
    if (known) known.push(listener);
    else this.listeners.set(name, [listener]);
    return listener;
  }

  off(name: string, callback: Callback): void {
    this.keep(name, (listener) => listener.callback !== callback);
  }

  offref(ref: O.EventRef): void {
    if (isListener(ref)) this.keep(ref.name, (listener) => listener !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) this.tryTrigger(listener, data);
  }

  tryTrigger(ref: O.EventRef, args: unknown[]): void {
    if (isListener(ref)) reportErrors(() => ref.callback.apply(ref.context, args as never[]));
  }

  private keep(name: string, stays: (listener: Listener) => boolean): void {
    this.listeners.set(name, (this.listeners.get(name) ?? []).filter(stays));
  }
}

function isListener(ref: O.EventRef): ref is Listener {
  return 'callback' in ref;
}

/** Takes a listener off again, wherever it was put on. */
export function releaseListener(ref: O.EventRef): void {
  if (isListener(ref)) ref.source.offref(ref);
}
