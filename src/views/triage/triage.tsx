import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { KeysHelp } from '../panel/keys-help';
import { ViewContext } from '../view-context';
import { Card } from './card';
import { CardTool } from './card-tool';
import { DecisionBar } from './decision-bar';
import { LastDecisions } from './last-decisions';
import { Sweeps } from './sweeps';
import type { TriageActions } from './triage-actions';
import { TriageHeader } from './triage-header';
import { KEYS_HELP, triageCommandOf, type TriageCommand } from './triage-keys';
import type { TriageModel } from './triage-model';
import { NoCard } from './triage-states';
import { useCardTools, type CardTools } from './use-card-tools';
import { Named } from '../named';

interface TriageProps {
  readonly model: TriageModel;
  readonly actions: TriageActions;
}

/** Proposals one at a time, after what one decision can do for many. */
export function Triage({ model, actions }: TriageProps) {
  const { card, today } = model;
  const root = useRef<HTMLDivElement>(null);
  const [announced, setAnnounced] = useState({ id: 0, text: '' });
  const [isHelpOpen, setHelpOpen] = useState(false);
  const context = useMemo(
    () => ({
      actions,
      today,
      announce: (text: string) => setAnnounced(({ id }) => ({ id: id - 1, text })),
    }),
    [actions, today],
  );
  useLayoutEffect(() => setAnnounced(model.said), [model.said]);
  const refocus = (): void => root.current?.focus({ preventScroll: true });
  const tools = useCardTools(card, { actions, today, announce: context.announce, refocus });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      tools.close();
      return;
    }
    const command = triageCommandOf(event);
    if (!command) return;
    event.preventDefault();
    if (command === 'help') setHelpOpen(true);
    else if (command === 'sweeps') root.current?.querySelector<HTMLElement>('[data-ai-preview]')?.focus();
    else run(command, event, { tools, actions, model, root });
  };
  return (
    <ViewContext.Provider value={context}>
      <div ref={root} class="ai-triage" tabIndex={-1} onKeyDown={onKeyDown}>
        {isHelpOpen && (
          <KeysHelp
            keys={KEYS_HELP}
            onClose={() => {
              setHelpOpen(false);
              refocus();
            }}
          />
        )}
        <TriageHeader model={model} />
        {model.state === 'asking' && (
          <Sweeps
            sweeps={model.sweeps}
            isLooking={model.isLooking}
            onApply={(id) => actions.applySweep(id)}
          />
        )}
        <NoCard model={model} />
        {model.troubles.map(({ id, text }) => (
          <p key={id} class="ai-refusal ai-triage-part">
            {text}
          </p>
        ))}
        {card && (
          <Named as="section" class="ai-triage-part" name="One at a time">
            <h3 class="ai-section-title">
              One at a time
              <button type="button" class="ai-more ai-triage-aside" onClick={() => setHelpOpen(true)}>
                Keys
              </button>
            </h3>
            <Card
              card={card}
              at={model.decided + 1}
              of={model.decided + model.left}
              tools={tools}
              tool={<CardTool card={card} tools={tools} actions={actions} />}
            >
              <DecisionBar card={card} tools={tools} canUndo={model.last.length > 0} />
            </Card>
          </Named>
        )}
        <LastDecisions last={model.last} onUndo={(id) => actions.undo(id)} />
        <div class="ai-only-read" role="status" aria-live="polite">
          <span key={announced.id}>{announced.text}</span>
        </div>
      </div>
    </ViewContext.Provider>
  );
}

interface Parts extends TriageProps {
  readonly tools: CardTools;
  readonly root: RefObject<HTMLElement | null>;
}

function run(
  command: Exclude<TriageCommand, 'help' | 'sweeps'>,
  event: KeyboardEvent,
  { tools, actions, model, root }: Parts,
): void {
  if (command === 'undo') tools.undo();
  else if (model.card) {
    const { span } = model.card.proposal;
    const commands: Readonly<Record<Exclude<typeof command, 'undo'>, () => void>> = {
      accept: tools.accept,
      duplicate: tools.toggleDuplicate,
      decline: tools.decline,
      snooze: tools.snooze,
      'snooze-until': tools.toggleSnooze,
      owner: tools.toggleOwner,
      due: tools.toggleDue,
      priority: () => root.current?.querySelector<HTMLElement>('[data-ai-field="p"]')?.click(),
      'use-date': tools.toggleDate,
      'like-this': tools.toggleLikeThis,
      skip: tools.skip,
      open: () => actions.open(span, event),
    };
    commands[command]();
  }
}
