import { copiedText } from '../model/copied-text';
import {
  ARCHIVE_HEADINGS,
  HEADING_ROLES,
  headingKey,
  type HeadingNames,
  type HeadingRole,
} from '../model/heading-names';
import { repairText } from './encoding';

/** What the content under a heading is. */
export type SectionRole = HeadingRole | 'participants' | 'related';

/** Says what stands under a heading; null for one that says nothing of its own. */
export type SectionRoles = (heading: string) => SectionRole | null;

/** Headings that end what was above them, unless the user says that they mean something. */
const RELATED = ['Related', 'Related Customers', 'Projects', ...Object.values(ARCHIVE_HEADINGS)];

const PARTICIPANTS = ['Attendees', 'Participants'];

/** In UTF-16 units. What is longer is a sentence. */
const LONGEST_NAME = 200;
/** Headings are few and stand in every note; those of dated entries are many. */
const MOST_REMEMBERED = 1000;

/**
 * The roles of headings in any letter case and level, with or without decoration. Where one name is given to several
 * roles, the first has it. Made once for the names; a heading costs one look-up after the first time.
 */
export function createSectionRoles(names: HeadingNames): SectionRoles {
  const roles = new Map<string, SectionRole>();
  const give = (written: readonly string[], role: SectionRole) => {
    for (const name of written) {
      const key = headingKey(name);
      if (key !== '' && !roles.has(key)) roles.set(key, role);
    }
  };
  for (const role of HEADING_ROLES) give(names[role], role);
  give(PARTICIPANTS, 'participants');
  give(RELATED, 'related');

  const remembered = new Map<string, SectionRole | null>();
  return (heading) => {
    if (heading.length > LONGEST_NAME) return null;
    const known = remembered.get(heading);
    if (known !== undefined) return known;
    const role = roles.get(headingKey(repairText(heading).text)) ?? null;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(copiedText(heading), role);
    return role;
  };
}
