import type { ReviewCurrent } from '../../core/review/review-model';
import { Icon } from '../panel/icon';
import { plainText } from '../plain-text';
import { AlsoSays } from './also-says';
import { Member } from './member';
import { useReview } from './review-context';
import { agreementWords, VERDICT_NAMES, whyNoMerge } from './review-words';

/** The lines to decide on, one below the other, with what would be lost marked in each. */
export function Cluster({ current }: { readonly current: ReviewCurrent }) {
  const { conflict, verdict, members, ticked, agree, against, valueKinds } = current;
  const { actions } = useReview();
  return (
    <section class="ai-review-cluster" aria-labelledby="ai-review-question">
      <h3 id="ai-review-question" class="ai-review-question">
        {conflict === null ? 'Do these say the same?' : 'Do these contradict each other?'}
        <small>
          {verdict === null ? (
            <>
              <mark>marked</mark> = {conflict === null ? 'not in the kept line' : 'not in the other'}
            </>
          ) : (
            `Decided: ${VERDICT_NAMES[verdict]}`
          )}
        </small>
      </h3>
      <p class="ai-review-why">
        {conflict === null
          ? agreementWords(ticked, agree)
          : `${whyNoMerge(conflict, valueKinds)} Neither is merged.`}
      </p>
      <ol class="ai-review-members">
        {members.map((member, place) => (
          <Member
            key={`${member.fact.path} ${member.fact.line} ${member.fact.text}`}
            member={member}
            place={place}
            isConflict={conflict !== null}
          />
        ))}
      </ol>
      {current.also.map((also) => (
        <AlsoSays key={also.text} also={also} />
      ))}
      {against.map(({ id, text }) => (
        <p key={id} class="ai-review-against">
          <Icon name="triangle-alert" />
          <span>
            Another line says otherwise: <span dir="auto">“{plainText(text)}”</span> It is not here: see{' '}
            <button type="button" class="ai-text-button" onClick={() => actions.show(id)}>
              Conflicts
            </button>
            .
          </span>
        </p>
      ))}
    </section>
  );
}
