import type { Contact, ContactSummary } from '../../core/dashboard/view-models';
import { ago, dueDate, exactDate, exactDateAndDistance, shortDate } from '../format';
import { usePanel } from '../panel-context';
import { NoteLink } from './note-link';

interface ContactLineProps {
  readonly contact: ContactSummary;
  readonly next: Contact | null;
}

/** When the account or person was last met, written to and mentioned; and what front matter says, where it differs. */
export function ContactLine({ contact, next }: ContactLineProps) {
  const { today } = usePanel();
  const { met, wrote, mentioned, stale } = contact;
  const said = stale && `Front matter says ${shortDate(stale.date, today)}`;
  return (
    <div class="ai-contact">
      <dl class="ai-contact-list">
        <ContactCell label="Met" contact={met} detail={peopleOrTitle(met)} />
        <ContactCell label="Wrote" contact={wrote} detail={peopleOrTitle(wrote)} />
        <ContactCell label="Mentioned" contact={mentioned} detail={mentioned?.note.title ?? ''} />
      </dl>
      {next && <NextContact next={next} />}
      {!next && met && <p class="ai-contact-next ai-muted">No next meeting is noted</p>}
      {stale && (
        <p class="ai-contact-stale">
          <NoteLink source={stale.source} tooltip={`last_contact is ${exactDate(stale.date)}`}>
            {said}
          </NoteLink>
        </p>
      )}
    </div>
  );
}

/** The next meeting, where one is planned. */
function NextContact({ next }: { readonly next: Contact }) {
  const { today } = usePanel();
  const { date, note, people } = next;
  const said = `Next: ${dueDate(date, today)}, ${note.title}`;
  const who = people.length > 0 ? `, with ${people.join(', ')}` : '';
  return (
    <p class="ai-contact-next">
      <NoteLink source={note} tooltip={`${said}: ${exactDateAndDistance(date, today)}${who}`}>
        {said}
      </NoteLink>
    </p>
  );
}

interface ContactCellProps {
  readonly label: string;
  readonly contact: Contact | null;
  readonly detail: string;
}

function ContactCell({ label, contact, detail }: ContactCellProps) {
  return (
    <div class="ai-contact-cell">
      <dt>{label}</dt>
      <dd>
        {contact ? (
          <NoteLink source={contact.note} class="ai-contact-link" tooltip={describe(contact, detail)}>
            <span class="ai-contact-days">{ago(contact.days)}</span>{' '}
            <span class="ai-contact-detail" dir="auto">
              {detail}
            </span>
          </NoteLink>
        ) : (
          <span class="ai-contact-days ai-muted">never</span>
        )}
      </dd>
    </div>
  );
}

function peopleOrTitle(contact: Contact | null): string {
  if (!contact) return '';
  return contact.people.length > 0 ? contact.people.join(', ') : contact.note.title;
}

/** What is shown, and the rest: `12 d Dana, Ola: Weekly sync, Fri 26 Dec 2025`. */
function describe({ date, days, note }: Contact, detail: string): string {
  const title = detail === note.title ? '' : `${note.title}, `;
  return `${ago(days)} ${detail}: ${title}${exactDate(date)}`;
}
