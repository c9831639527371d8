import { expect, test } from 'vitest';
import {
  companyKey,
  foldName,
  initialsOf,
  isNobody,
  personKey,
  splitCompany,
} from '../../../src/core/model/name';

test.each([
  ['Østfjord  Shipping', 'ostfjord shipping'],
  ['Calder & Voss Instruments', 'calder and voss instruments'],
  ['A.K. Rao', 'ak rao'],
  ['Małgorzata Łęcka', 'malgorzata lecka'],
  ['Straße', 'strasse'],
  ["O'Neil", 'oneil'],
  ['Jean-Luc', 'jean luc'],
  ['North\u00adwind\u200e', 'northwind'],
  ['Dana\u200bWhitfield', 'dana whitfield'],
  ['  ', ''],
])('%s folds to %s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test.each([
  ['Sam Hill', 'sam hill'],
  ['@SamHill', 'sam hill'],
  ['Hill, Sam', 'sam hill'],
  ['Sam Hill Hill', 'sam hill'],
  ['Dr. Sam Hill', 'sam hill'],
  ['Sam Hill (Halden Clinics)', 'sam hill'],
  ['Ludwig van der Berg', 'ludwig van der berg'],
  ['McDonald', 'mc donald'],
  ['SILA', 'sila'],
  ['Dr', 'dr'],
  ['A. K. Rao', 'ak rao'],
  ['A.K. Rao', 'ak rao'],
  ['Dana Whitfield <dana@northwind.example>', 'dana whitfield'],
])('the person %s has the key %s', (name, key) => {
  expect(personKey(name)).toBe(key);
});

test.each([
  ['Sam Hill', 'Samuel Hill'],
  ['Sam Hill', 'Sam Hall'],
  ['Sam Hill', 'Sam'],
])('%s and %s are two keys', (a, b) => {
  expect(personKey(a)).not.toBe(personKey(b));
});

test.each([
  ['Acme Corp.', 'acme'],
  ['Acme GmbH', 'acme'],
  ['Acme Sp. z o.o.', 'acme'],
  ['Inc', 'inc'],
  ['Northwind Freight', 'northwind freight'],
])('the company %s has the key %s', (name, key) => {
  expect(companyKey(name)).toBe(key);
});

test('a company in parentheses is told apart from the name', () => {
  expect(splitCompany('Sam Okafor (Halden Clinics)')).toEqual({
    name: 'Sam Okafor',
    company: 'Halden Clinics',
  });
  expect(splitCompany('Sam Okafor')).toEqual({ name: 'Sam Okafor', company: null });
});

test.each(['TBD', 'unknown', 'Speaker 3', 'Unknown contact', ''])('"%s" is nobody', (name) => {
  expect(isNobody(personKey(name))).toBe(true);
});

test.each([
  ['Dana Whitfield', 'DW'],
  ['Ludwig van der Berg', 'LB'],
  ['Mika', 'M'],
  ['Ängla Öst', 'ÄÖ'],
  ['', '?'],
  ['🙂', '?'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
