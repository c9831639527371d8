import { accounts, oneAddress, people, type NamePair } from './name-pair';

/** Two nodes that the user should be asked about, with the reason; joined only when they say so. */
export const SHOULD_SUGGEST: readonly NamePair[] = [
  ...people(
    'a letter lost, doubled or swapped',
    ['Dana Whitfield', 'Dana Whitfeld'],
    ['Mika Sorvali', 'Mika Sorvalli'],
    ['Camille Moreau', 'Camille Morreau'],
    ['Ragna Andersson', 'Ragna Anderson'],
    ['Tor Johansson', 'Tor Johanson'],
    ['Imogen Castellano', 'Imogen Castelano'],
    ['Priscilla Nakamura', 'Priscila Nakamura'],
    ['Geoffrey Tillman', 'Geoffrey Tilman'],
    ['Marit Halvorsen', 'Marit Havlorsen'],
    ['Agnieszka Nowakowska', 'Agniezska Nowakowska'],
    ['Nathaniel Brookes', 'Nathaniel Brooks'],
  ),
  ...people(
    'spelled by ear',
    ['Sam Lindqvist', 'Sam Lindquist'],
    ['Catherine Holloway', 'Katherine Holloway'],
    ['Stephen Marlowe', 'Steven Marlowe'],
    ['Hannah Petrov', 'Hanna Petrov'],
    ['Frederik Aalto', 'Frederick Aalto'],
  ),
  ...people(
    'a nickname and the same surname',
    ['Robert Lindgren', 'Bob Lindgren'],
    ['Elizabeth Quayle', 'Liz Quayle'],
    ['William Draycott', 'Bill Draycott'],
    ['Michael Tarrant', 'Mike Tarrant'],
    ['Katherine Osei', 'Kate Osei'],
    ['Thomas Abernathy', 'Tom Abernathy'],
    ['Margaret Dunmore', 'Peggy Dunmore'],
    ['James Calloway', 'Jim Calloway'],
  ),
  ...oneAddress(
    ['wei.zhang@quillon.example', 'Wei Zhang', 'Zhang Wei'],
    ['anneliese@pallas.example', 'Anneliese Krämer', 'Anneliese Krämer-Voigt'],
    ['jon.pryce@stellmark.example', 'Jonathan Pryce', 'Jon Pryce'],
    ['d.feld@sundby.example', 'Dorothea Feld', 'Dorothea M. Feld'],
  ),
  ...accounts(
    'a slip in a company',
    ['Northwind Freight', 'Northwind Frieght'],
    ['Brackenfield Mills', 'Brakenfield Mills'],
    ['Calder & Voss Instruments', 'Calder & Voss Instrumets'],
  ),
];
