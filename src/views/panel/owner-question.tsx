import type { OwnerQuestion as Question } from '../../core/dashboard/view-models';
import { count, number } from '../format';
import { usePanel } from '../panel-context';
import { useTooltip } from '../view-context';
import { AskButtons, UndoButton } from './ask';
import { Meta } from './meta';
import { Row, RowLink } from './row';
import { Named } from '../named';

const KEY = 'owner';

/** “Are you Robin Ashdown?” Nobody is taken for the owner until somebody says so. */
export function OwnerQuestion({ question }: { readonly question: Question }) {
  const { actions, announce } = usePanel();
  const { name, sources, isAnswered } = question;
  const confirm = (): void => {
    actions.answerOwner(question, 'me');
    announce(`You are ${name}`);
  };
  const takeBack = (): void => {
    actions.answerOwner(question, 'undo');
    announce('Taken back');
  };
  return (
    <Named as="ul" class="ai-rows ai-asks" name="Who you are">
      <Row source={sources[0]} class="ai-ask">
        <RowLink source={sources[0]} isText>
          {isAnswered ? 'You are ' : 'Are you '}
          <bdi class="ai-ask-name">{name}</bdi>
          {!isAnswered && '?'}
        </RowLink>
        {isAnswered ? (
          <UndoButton askKey={KEY} onClick={takeBack} />
        ) : (
          <>
            <Presence question={question} />
            <AskButtons
              askKey={KEY}
              choices={[
                { text: 'Yes, that’s me', onClick: confirm },
                {
                  text: 'Somebody else…',
                  label: 'Somebody else: open the settings',
                  onClick: () => actions.openSettings(),
                },
                { text: 'Not now', onClick: () => actions.answerOwner(question, 'later') },
              ]}
            />
          </>
        )}
      </Row>
    </Named>
  );
}

function Presence({ question: { meetings, of, sources } }: { readonly question: Question }) {
  const latest = sources.map(({ title }) => title).join('\n');
  const ref = useTooltip<HTMLSpanElement>(`The latest:\n${latest}`);
  return (
    <Meta>
      <span ref={ref}>
        At {number(meetings)} of {count(of, 'meeting and message', 'meetings and messages')}
      </span>
    </Meta>
  );
}
