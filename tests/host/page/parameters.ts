import type { FormFactor } from '../obsidian/base/platform';

/** What the address of the page asks for. */
export interface Parameters {
  theme: 'light' | 'dark' | null;
  form: FormFactor;
  /** Path of the note to open. */
  open: string | null;
  /** Width of the right panel in px. */
  panel: number | null;
  /** The day it should be (`YYYY-MM-DD`), `real` for the clock; `null` for what the server says. */
  today: string | null;
  /** Whether the notes, too, outlive a reload as they were left. */
  keep: boolean;
}

/** Reads `?theme=dark&phone=1&open=PATH&panel=360&today=2026-01-07`; what makes no sense is left out. */
export function readParameters(search: string): Parameters {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  const panel = Number(query.get('panel'));
  const today = query.get('today');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    form: query.get('phone') === '1' ? 'phone' : 'desktop',
    open: query.get('open'),
    panel: panel > 0 ? panel : null,
    today: today !== null && /^(?:\d{4}-\d{2}-\d{2}|real)$/.test(today) ? today : null,
    keep: query.get('keep') === '1',
  };
}
