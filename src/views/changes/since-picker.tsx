import { useState } from 'preact/hooks';
import { daysBetween } from '../../core/model/calendar-date';
import { agoInFull, exactDate, shortDate } from '../format';
import type { SinceChoice } from './changes-view-model';
import { Named } from '../named';
import { useUniqueId } from '../use-unique-id';

interface SincePickerProps {
  readonly today: string;
  readonly since: string;
  readonly choices: readonly SinceChoice[];
  readonly readDay: (words: string) => string | null;
  readonly onSince: (day: string) => void;
}

/** The days to look back to, and a field for any other in words, which says how it reads them. */
export function SincePicker({ today, since, choices, readDay, onSince }: SincePickerProps) {
  const [words, setWords] = useState('');
  const readingId = useUniqueId();
  const isEmpty = words.trim() === '';
  const day = isEmpty ? null : readDay(words);
  // Two choices may be one day.
  const pressed = choices.findIndex((choice) => choice.day === since);
  return (
    <div class="ai-since">
      <Named class="ai-choices" role="group" name="Changes since">
        {choices.map((choice, at) => (
          <button
            key={choice.label}
            type="button"
            class="ai-choice"
            aria-pressed={at === pressed}
            onClick={() => {
              setWords('');
              onSince(choice.day);
            }}
          >
            {choice.label} · {shortDate(choice.day, today)}
          </button>
        ))}
      </Named>
      <label class="ai-field">
        <input
          class="ai-field-input"
          type="text"
          enterKeyHint="go"
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          placeholder="Another day: 12 Nov, last friday"
          aria-label="Changes since another day"
          aria-describedby={readingId}
          aria-invalid={!isEmpty && day === null}
          value={words}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            setWords(typed);
            const read = typed.trim() === '' ? null : readDay(typed);
            if (read !== null) onSince(read);
          }}
        />
        <span id={readingId} class="ai-count" role="status">
          {isEmpty
            ? ''
            : day === null
              ? 'Not a day that has been'
              : `${exactDate(day)}, ${agoInFull(daysBetween(day, today))}`}
        </span>
      </label>
    </div>
  );
}
