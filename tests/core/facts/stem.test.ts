import { describe, expect, it, test } from 'vitest';
import { stemOf } from '../../../src/core/facts/stem';

describe('one stem for all forms', () => {
  it.each([
    ['sign', 'signs', 'signed', 'signing'],
    ['plan', 'plans', 'planned', 'planning'],
    ['move', 'moves', 'moved', 'moving'],
    ['notify', 'notifies', 'notified', 'notifying'],
    ['city', 'cities'],
    ['approve', 'approved', 'approval'],
    ['lead', 'leads', 'led', 'leading'],
    ['hold', 'holds', 'held', 'holding'],
    ['send', 'sends', 'sent', 'sending'],
    ['buy', 'buys', 'bought', 'buying'],
    ['bring', 'brings', 'brought'],
    ['pay', 'pays', 'paid', 'paying'],
    ['begin', 'begins', 'began', 'begun'],
    ['rise', 'rises', 'rose', 'risen', 'rising'],
    ['take', 'takes', 'took', 'taken', 'taking'],
    ['go', 'goes', 'went', 'gone', 'going'],
    ['withdraw', 'withdrew', 'withdrawn', 'withdraws'],
    ['oversee', 'oversaw', 'overseen', 'oversees'],
    ['run', 'ran', 'runs', 'running'],
    ['shut', 'shuts', 'shutting'],
    ['lay', 'lays', 'laid', 'laying'],
    ['feel', 'felt', 'feels'],
    ['person', 'people', 'persons'],
    ['child', 'children'],
    ['woman', 'women'],
    ['analysis', 'analyses'],
    ['criterion', 'criteria'],
    ['index', 'indices'],
    ['shelf', 'shelves'],
  ])('%s', (word, ...forms) => {
    expect(forms.map(stemOf)).toEqual(forms.map(() => stemOf(word)));
  });
});

test.each([
  ['colour', 'color'],
  ['favoured', 'favored'],
  ['favourite', 'favorite'],
  ['neighbouring', 'neighboring'],
  ['behavioural', 'behavioral'],
  ['harbours', 'harbors'],
  ['centre', 'center'],
  ['litres', 'liters'],
  ['theatre', 'theater'],
  ['organise', 'organize'],
  ['organised', 'organized'],
  ['organising', 'organizing'],
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
  ['prioritises', 'prioritizes'],
  ['analyse', 'analyze'],
  ['analysed', 'analyzed'],
  ['centred', 'centered'],
  ['catalogue', 'catalog'],
  ['programmes', 'programs'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['travelled', 'traveled'],
  ['cancelling', 'canceling'],
  ['fulfilled', 'fulfiled'],
])('British %s is American %s', (british, american) => {
  expect(stemOf(british)).toBe(stemOf(american));
});

test.each([
  ['hour', 'hors'],
  ['four', 'for'],
  ['tour', 'tor'],
  ['flour', 'floor'],
  ['rise', 'rice'],
  ['price', 'prize'],
  ['advise', 'advance'],
  ['tell', 'tall'],
  ['form', 'former'],
  ['sign', 'signal'],
  ['new', 'knew'],
  ['wonder', 'won'],
  ['boundary', 'bound'],
  ['meeting', 'metal'],
  ['port', 'portal'],
  ['contract', 'contact'],
  ['ward', 'warden'],
])('%s is not %s', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});

test.each(['größe', 'договор', '契約', 'naïve', 'b2b', 'bx7714', 'date:1/7', ''])(
  '%s stays as it is',
  (word) => {
    expect(stemOf(word)).toBe(word);
  },
);
