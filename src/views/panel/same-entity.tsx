import type { Identity, SameEntityQuestion } from '../../core/dashboard/view-models';
import type { EntityVerdict } from '../../core/settings';
import { usePanel } from '../panel-context';
import { decisionText } from '../same-entity-words';
import { AskButtons, UndoButton } from './ask';
import { MoreButton, useUnfolding } from './more-button';
import { NoteLink } from './note-link';
import { Row, RowLink } from './row';
import { Named } from '../named';

/** More would bury what the panel is opened for. */
const SHOWN_AT_FIRST = 2;

/** Whom the shown account or person may be the same as. Nothing is joined on a guess. */
export function SameEntityQuestions({ questions }: Pick<Identity, 'questions'>) {
  const unfolding = useUnfolding(questions.length, SHOWN_AT_FIRST);
  if (questions.length === 0) return null;
  return (
    <Named as="section" class="ai-ask-section" name="May be the same">
      <div ref={unfolding.ref}>
        <ul class="ai-rows ai-asks">
          {questions
            .slice(0, unfolding.shown)
            .map((question) =>
              question.answer ? (
                <AnsweredLine key={question.key} question={question} />
              ) : (
                <QuestionLine key={question.key} question={question} />
              ),
            )}
        </ul>
      </div>
      <MoreButton button={unfolding.button} />
    </Named>
  );
}

const namesOf = ({ one, other, isAboutShown }: SameEntityQuestion): readonly string[] =>
  isAboutShown ? [other.name] : [one.name, other.name];

function QuestionLine({ question }: { readonly question: SameEntityQuestion }) {
  const { actions, announce, today } = usePanel();
  const { key, one, other, isAboutShown, source } = question;
  const answer = (verdict: EntityVerdict) => () => {
    actions.answer(question, verdict);
    announce(decisionText(namesOf(question), { verdict, until: null }, today));
  };
  const both = `${one.name} and ${other.name}`;
  return (
    <Row source={source} class="ai-ask" onOpen={() => actions.show(other.id)}>
      <RowLink source={source} isText>
        {isAboutShown ? (
          'May be the same as '
        ) : (
          <>
            “<bdi>{one.name}</bdi>” may be the same as{' '}
          </>
        )}
        <bdi class="ai-ask-name">{other.name}</bdi>
      </RowLink>
      <Reasons question={question} />
      <AskButtons
        askKey={key}
        choices={[
          { text: 'Same', label: `Same: ${both} are one`, onClick: answer('same') },
          { text: 'Different', label: `Different: ${both} are two`, onClick: answer('different') },
          { text: 'Later', label: 'Later: ask again in 30 days', onClick: answer('later') },
        ]}
      />
    </Row>
  );
}

function Reasons({ question: { reasons } }: { readonly question: SameEntityQuestion }) {
  return (
    <ul class="ai-ask-reasons">
      {reasons.map(({ text, sources }) => (
        <li key={text}>
          <Reason text={text} sources={sources} />
        </li>
      ))}
    </ul>
  );
}

type ReasonProps = SameEntityQuestion['reasons'][number];

/** What is said, as a link to where: the title of a person's note would only repeat the name. */
function Reason({ text, sources }: ReasonProps) {
  const [source] = sources;
  if (!source) return <span dir="auto">{text}</span>;
  return (
    <NoteLink source={source} tooltip={sources.map(({ path }) => path).join('\n')}>
      {text}
    </NoteLink>
  );
}

function AnsweredLine({ question }: { readonly question: SameEntityQuestion }) {
  const { actions, announce, today } = usePanel();
  const { key, other, answer, source } = question;
  if (!answer) return null;
  const text = decisionText(namesOf(question), answer, today);
  const takeBack = (): void => {
    actions.takeBack(answer);
    announce(`Taken back: ${text}`);
  };
  return (
    <Row source={source} class="ai-ask" onOpen={() => actions.show(other.id)}>
      <RowLink source={source} isText>
        {text}
      </RowLink>
      <UndoButton askKey={key} label={`Undo: ${text}`} onClick={takeBack} />
    </Row>
  );
}
