import { expect, test } from 'vitest';
import { readStatement } from '../../../src/core/facts/read-statement';
import { areRolesSwapped } from '../../../src/core/facts/role-swap';
import { readRoles, type Role } from '../../../src/core/facts/roles';

const NAMES: ReadonlySet<string> = new Set(
  readStatement(
    'Corbelline Aquavest Mirabel Lindgren Helena Nils Odense Lübeck Moss Holm Siri Anders Hanne Yusuf Dana Whitfield Ola Berg',
  ).words.map(({ stem }) => stem),
);

function rolesIn(text: string): ReadonlyMap<string, Role> {
  const { said, words } = readStatement(text);
  return readRoles(said, words, (stem) => NAMES.has(stem));
}
/** In both orders. */
const swapped = (a: string, b: string): readonly boolean[] => {
  const [one, other] = [rolesIn(a), rolesIn(b)];
  return [areRolesSwapped(one, other), areRolesSwapped(other, one)];
};

test.each([
  ['Helena reports to Nils.', 'Nils reports to Helena.'],
  ['Dana Whitfield reports to Ola Berg.', 'Ola Berg reports to Dana Whitfield.'],
  ['Helena leads Nils.', 'Helena reports to Nils.'],
  ['Nils is the manager of Helena.', 'Helena is the manager of Nils.'],
  ['Helena replaces Nils.', 'Nils replaces Helena.'],
  ['Helena was replaced by Nils.', 'Nils was replaced by Helena.'],
  ['Corbelline supplies Aquavest.', 'Aquavest supplies Corbelline.'],
  ['Corbelline supplies Aquavest.', 'Corbelline is supplied by Aquavest.'],
  ["Corbelline's supplier is Aquavest.", 'Corbelline supplies Aquavest.'],
  ['Corbelline bought Aquavest.', 'Corbelline was bought by Aquavest.'],
  ["Corbelline's purchase of Aquavest is final.", 'The purchase of Corbelline by Aquavest is final.'],
  ['Corbelline belongs to Aquavest.', 'Aquavest belongs to Corbelline.'],
  ['Corbelline owns Aquavest.', 'Aquavest is the parent of Corbelline.'],
  ["Corbelline's claim against Aquavest is open.", "Aquavest's claim against Corbelline is open."],
  ['Corbelline pays Aquavest €40k.', 'Aquavest pays Corbelline €40k.'],
  ['Helena gave Nils the keys.', 'Nils gave Helena the keys.'],
  ['Corbelline received the order from Aquavest.', 'Aquavest received the order from Corbelline.'],
  ['Corbelline is larger than Aquavest.', 'Aquavest is larger than Corbelline.'],
  ['The van runs from Odense to Lübeck.', 'The van runs from Lübeck to Odense.'],
  ['The Odense-Lübeck line is shut.', 'The Lübeck-Odense line is shut.'],
  ['Lindgren audits Aquavest, not Mirabel.', 'Lindgren audits Mirabel, not Aquavest.'],
  ['Helena handles claims, while Nils handles orders.', 'Nils handles claims, while Helena handles orders.'],
  [
    'Helena handles claims, while Nils handles orders.',
    'Nils handles claims of all ships in the port, while Helena handles orders.',
  ],
  ['Siri leads analytics, and Anders leads operations.', 'Analytics is led by Anders; operations by Siri.'],
  ['Helena covers for Nils.', 'Nils covers for Helena.'],
  ['Helena has Nils as her superior.', 'Nils reports to Helena.'],
  ['Helena is answerable to Nils.', 'Nils reports to Helena.'],
  ['Manager of Helena: Nils.', 'Nils reports to Helena.'],
  ['Nils is deputy to Helena.', 'Helena is deputy to Nils.'],
  ['Helena prefers Odense to Moss.', 'Helena prefers Moss to Odense.'],
  ['Corbelline is smaller than Aquavest.', 'Corbelline is larger than Aquavest.'],
  ['Helena signs instead of Nils.', 'Nils signs instead of Helena.'],
  ['Aquavest was integrated into Mirabel.', 'Mirabel was integrated into Aquavest.'],
  ["Helena's team hands the reels to Nils's team.", "Nils's team hands the reels to Helena's team."],
  ['Siri is led by H. Holm-Berg.', 'H. Holm-Berg is led by Siri.'],
  ['Corbelline ordered pumps from Aquavest.', 'Aquavest ordered pumps from Corbelline.'],
])('swapped: %s %s', (a, b) => {
  expect(swapped(a, b)).toEqual([true, true]);
});

test.each([
  ['Helena reports to Nils.', 'Helena reports to Nils.'],
  ['Helena reports to Nils.', 'Nils leads Helena.'],
  ['Helena reports to Nils.', 'Helena is led by Nils.'],
  ['Helena reports to Nils.', 'Nils is the manager of Helena.'],
  ['Helena reports to Nils.', "Helena's manager is Nils."],
  ['Helena reports to Nils.', 'Helena reports to Yusuf.'],
  ['Dana Whitfield reports to Ola Berg.', 'Whitfield reports to Berg.'],
  ['Helena replaces Nils.', 'Nils is replaced by Helena.'],
  ['Corbelline supplies Aquavest.', 'Aquavest is supplied by Corbelline.'],
  ['Corbelline supplies Aquavest.', "Aquavest's supplier is Corbelline."],
  ['Corbelline supplies Aquavest.', 'Corbelline is the supplier of Aquavest.'],
  ['Corbelline bought Aquavest in May.', 'In May, Aquavest was bought by Corbelline.'],
  ["Corbelline's purchase of Aquavest is final.", 'The purchase of Aquavest by Corbelline is final.'],
  ["Corbelline's purchase of Aquavest is final.", 'Corbelline bought Aquavest.'],
  ['Corbelline buys pumps from Aquavest.', 'Aquavest sells pumps to Corbelline.'],
  ['Corbelline received the order from Aquavest.', 'Aquavest sent the order to Corbelline.'],
  ['Corbelline owns Aquavest.', 'Aquavest belongs to Corbelline.'],
  ['Corbelline owns Aquavest.', 'Aquavest is a subsidiary of Corbelline.'],
  ['Corbelline lost to Aquavest.', 'Aquavest beat Corbelline.'],
  ['Hanne handed the account to Yusuf.', 'Yusuf took over the account from Hanne.'],
  ['Helena and Nils met.', 'Nils and Helena met.'],
  ['Helena works with Nils.', 'Nils works with Helena.'],
  ['The offices are in Odense and Lübeck.', 'The offices are in Lübeck and Odense.'],
  ['The van runs from Odense to Lübeck.', 'From Odense to Lübeck the van runs.'],
  ['The van runs from Odense to Lübeck.', 'The Odense-Lübeck van runs.'],
  ['Lindgren audits Aquavest, not Mirabel.', 'Aquavest, not Mirabel, is audited by Lindgren.'],
  ['Siri leads analytics, and Anders leads operations.', 'Analytics is led by Siri; operations by Anders.'],
  [
    'Siri leads analytics, and Anders leads operations.',
    'Anders leads operations, and Siri leads analytics.',
  ],
  ['Lindgren audits Aquavest, not Mirabel.', 'Lindgren audits Aquavest and Mirabel.'],
  [
    'Helena handles claims, while Nils handles orders.',
    'Nils handles orders by mail, while Helena handles claims of ships.',
  ],
  ['Corbelline ordered pumps from Aquavest.', 'Aquavest received an order from Corbelline.'],
  ['Helena, who leads analytics, has Nils as her superior.', 'Helena reports to Nils.'],
  ['Helena, the lead auditor, reports to Nils.', 'Nils is the manager of Helena.'],
  ['Corbelline chairs Aquavest.', 'Aquavest has Corbelline as its chair.'],
  ['Corbelline is larger than Aquavest.', 'Aquavest is smaller than Corbelline.'],
  ['Helena agreed to Nils being hired.', 'Helena was in favor, and Nils was hired.'],
  ['Helena is after seats for Nils.', 'Helena wants seats for Nils.'],
  ['Siri tests Mirabel in Moss, following Aquavest.', 'Siri tests Mirabel in Moss, after Aquavest.'],
  ['Corbelline wants to retire Mirabel.', 'Corbelline would like to retire Mirabel.'],
  // The first does not say who leads whom.
  ['Helena leads sales with Nils.', 'Helena reports to Nils.'],
  // One person, and two.
  ['Dana Whitfield leads Ola.', 'Whitfield leads Dana.'],
  // There are no two that both name.
  ['Corbelline supplies Aquavest.', 'Mirabel supplies Lindgren.'],
  ['Corbelline supplies pumps.', 'Pumps are supplied by Corbelline.'],
])('not swapped: %s %s', (a, b) => {
  expect(swapped(a, b)).toEqual([false, false]);
});
