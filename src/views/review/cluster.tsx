import type { ReviewCurrent } from '../../core/review/review-model';
import { count } from '../format';
import { Icon } from '../panel/icon';
import { AlsoSays } from './also-says';
import { Member } from './member';
import { useReview } from './review-context';
import { agreementWords, VERDICT_NAMES, WHY_NO_MERGE } from './review-words';

/** The lines to decide on, one below the other, with what would be lost marked in each. */
export function Cluster({ current }: { readonly current: ReviewCurrent }) {
  const { conflict, verdict, members, ticked, agree, against } = current;
  const { actions } = useReview();
  return (
    <section class="ai-review-cluster" aria-labelledby="ai-review-question">
      <h3 id="ai-review-question" class="ai-review-question">
        {conflict === null ? 'Do these say the same?' : 'These cannot both be true'}
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
        {conflict === null ? agreementWords(ticked, agree) : `${WHY_NO_MERGE[conflict]} Neither is merged.`}
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
      {against > 0 && (
        <p class="ai-review-against">
          <Icon name="triangle-alert" />
          <span>
            {count(against, 'line')} elsewhere {against === 1 ? 'says' : 'say'} otherwise. See{' '}
            <button type="button" class="ai-text-button" onClick={() => actions.showTab('conflicts')}>
              Conflicts
            </button>
            .
          </span>
        </p>
      )}
    </section>
  );
}
