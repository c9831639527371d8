import type { DecidedPair, Identity } from '../../core/dashboard/view-models';
import type { EntityVerdict } from '../../core/settings';
import { number } from '../format';
import { usePanel } from '../panel-context';
import { decisionText } from '../same-entity-words';
import { UndoButton } from './ask';
import { Row, RowLink } from './row';
import { Section, useIsFiltered } from './section';

const TAKE_BACK: Readonly<Record<EntityVerdict, string>> = {
  same: 'Take apart',
  different: 'Take back',
  later: 'Ask now',
};

/** What was said of the shown account or person, and how to take it back: closed until wanted. */
export function DecidedPairs({ decided }: Pick<Identity, 'decided'>) {
  const isFiltered = useIsFiltered();
  if (isFiltered || decided.length === 0) return null;
  return (
    <Section id="identity" title="Who is who" count={number(decided.length)} class="ai-fold">
      <ul class="ai-rows">
        {decided.map((pair) => (
          <DecidedLine key={pair.key} pair={pair} />
        ))}
      </ul>
    </Section>
  );
}

function DecidedLine({ pair: { key, decision, names, source } }: { readonly pair: DecidedPair }) {
  const { actions, announce, today } = usePanel();
  const text = decisionText(names, decision, today);
  const takeBack = (): void => {
    actions.takeBack(decision);
    announce(`Taken back: ${text}`);
  };
  const button = TAKE_BACK[decision.verdict];
  return (
    <Row source={source} class="ai-line">
      <RowLink source={source} isText>
        {text}
      </RowLink>
      <UndoButton askKey={key} text={button} label={`${button}: ${text}`} onClick={takeBack} />
    </Row>
  );
}
