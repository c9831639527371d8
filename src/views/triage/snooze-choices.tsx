import { useLayoutEffect, useRef } from 'preact/hooks';
import { addDays, addMonths, weekStart } from '../../core/model/calendar-date';
import { dayName } from '../../core/model/day-name';
import { useView } from '../view-context';
import { KeyButton } from '../panel/key-button';
import { Named } from '../named';

interface SnoozeChoicesProps {
  readonly onChoose: (day: string) => void;
  readonly onClose: () => void;
}

/** Until when it should rest. */
export function SnoozeChoices({ onChoose, onClose }: SnoozeChoicesProps) {
  const { today } = useView();
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => root.current?.focus(), []);
  const choices = [
    ['Tomorrow', addDays(today, 1)],
    ['Next week', addDays(weekStart(today), 7)],
    ['2 weeks', addDays(today, 14)],
    ['A month', addMonths(today, 1)],
    ['3 months', addMonths(today, 3)],
  ] as const;
  const onKeyDown = (event: KeyboardEvent): void => {
    const day = choices[Number(event.key) - 1]?.[1];
    if (event.key !== 'Escape' && day === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (day === undefined) onClose();
    else onChoose(day);
  };
  return (
    <Named ref={root} class="ai-tool" role="group" name="Snooze until" tabIndex={-1} onKeyDown={onKeyDown}>
      <p class="ai-card-heading">Snooze until</p>
      <div class="ai-tool-buttons">
        {choices.map(([name, day], at) => (
          <KeyButton key={name} hint={String(at + 1)} onClick={() => onChoose(day)}>
            {name}, {dayName(day, today)}
          </KeyButton>
        ))}
      </div>
    </Named>
  );
}
