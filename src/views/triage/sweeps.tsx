import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { number } from '../format';
import { Sweep } from './sweep';
import type { SweepLine } from './triage-model';

interface SweepsProps {
  readonly sweeps: readonly SweepLine[];
  readonly isLooking: boolean;
  readonly onApply: (id: string) => void;
}

const SHOWN_AT_FIRST = 4;
/** So many more at a time: one that is drawn is one that can be read. */
const MORE = 20;

/** One decision for many, previewed first. */
export function Sweeps({ sweeps, isLooking, onApply }: SweepsProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const list = useRef<HTMLDivElement>(null);
  const focusAt = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (focusAt.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-ai-preview]');
    buttons?.[Math.min(focusAt.current, buttons.length - 1)]?.focus();
    focusAt.current = null;
  });
  if (sweeps.length === 0) return null;
  const rest = sweeps.length - shown;
  return (
    <section class="ai-triage-part" aria-labelledby="ai-sweeps">
      <h3 class="ai-section-title" id="ai-sweeps">
        Sweeps <span class="ai-count">{number(sweeps.length)}</span>
        <span class="ai-triage-aside">
          {isLooking ? 'Looking for what asks for the same…' : 'One decision for many. Previewed first.'}
        </span>
      </h3>
      <div ref={list}>
        {sweeps.slice(0, shown).map((sweep, at) => (
          <Sweep
            key={sweep.id}
            sweep={sweep}
            isOpen={sweep.id === openId}
            onToggle={() => setOpenId(sweep.id === openId ? null : sweep.id)}
            onApply={() => {
              focusAt.current = at;
              setOpenId(null);
              onApply(sweep.id);
            }}
          />
        ))}
      </div>
      {rest > 0 && (
        <button
          type="button"
          class="ai-more"
          onClick={() => {
            focusAt.current = shown;
            setShown(shown + MORE);
          }}
        >
          {number(rest)} more
        </button>
      )}
    </section>
  );
}
