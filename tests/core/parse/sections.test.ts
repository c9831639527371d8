import { describe, expect, test } from 'vitest';
import { DEFAULT_HEADING_NAMES } from '../../../src/core/model/heading-names';
import { parseNote } from '../../../src/core/parse/parse-note';
import { createSectionRoles } from '../../../src/core/parse/sections';
import { parseYaml } from '../../support/yaml';

const roleOf = createSectionRoles(DEFAULT_HEADING_NAMES);

describe('a heading means the same', () => {
  test.each([
    'Key Facts',
    'KEY FACTS',
    'key  facts:',
    '**Key Facts**',
    '*Key* `Facts`',
    '==Key Facts==',
    '🔑 Key Facts',
    '✏️ Key Facts',
    '[[Key Facts]]',
    '2. Key Facts',
    'Key Facts (12)',
    'Key Facts #pinned',
    'Key Facts %% made by hand %%',
    'Key Facts <!-- generated -->',
    'Key\u200b Facts',
    'Key\u00a0Facts',
    'ğŸ”‘ Key Facts',
    '\uf8ffüîë Key Facts',
  ])('as "%s"', (heading) => {
    expect(roleOf(heading)).toBe('fact');
    expect(roleOf(heading)).toBe('fact');
  });

  test.each(['Key', 'Keyfacts', 'Key Facts of 2025', '', '🔑', '#', 'x'.repeat(100_000)])(
    'but not "%s"',
    (heading) => {
      expect(roleOf(heading)).toBeNull();
      expect(roleOf(heading)).toBeNull();
    },
  );
});

test('the roles of many different headings are told as at first', () => {
  const role = createSectionRoles(DEFAULT_HEADING_NAMES);
  for (let n = 0; n < 5000; n++) expect(role(`2025 entry ${n}`)).toBeNull();
  expect(['Topics', 'Entry', 'Topics'].map(role)).toEqual(['topic', null, 'topic']);
});

describe('names of the user', () => {
  const names = {
    ...DEFAULT_HEADING_NAMES,
    fact: ['Wichtige Fakten', 'Schlüsselfakten'],
    topic: ['話題'],
    roles: ['Beteiligte'],
    fields: ['Kontaktdaten'],
    decision: ['Projects', 'Topics'],
  };
  const role = createSectionRoles(names);

  test.each([
    ['Wichtige Fakten', 'fact'],
    ['📌 **WICHTIGE FAKTEN**:', 'fact'],
    ['Schlu\u0308sselfakten', 'fact'],
    ['SCHLÜSSELFAKTEN', 'fact'],
    ['SchlÃ¼sselfakten', 'fact'],
    ['話題', 'topic'],
    ['Key Facts', null],
    ['Projects', 'decision'],
    ['Related', 'related'],
    ['constructor', null],
  ] as const)('"%s" means %s', (heading, expected) => {
    expect(role(heading)).toBe(expected);
  });

  test('the first role has a name that two were given', () => {
    const both = createSectionRoles({ ...DEFAULT_HEADING_NAMES, fact: ['Notes'], topic: ['notes'] });
    expect(both('Notes')).toBe('fact');
  });

  test.each(['#', '##', '######'])('stand above their content in any level: %s', (level) => {
    const text = [
      `${level} 📌 Wichtige Fakten`,
      '- Zwei Standorte.',
      `${level} Kontaktdaten`,
      '| Feld | Wert |',
      '|---|---|',
      '| **Status** | aktiv |',
      `${level} Beteiligte`,
      '| Wer | Rolle | Firma |',
      '|---|---|---|',
      '| Jürgen Weiß | Einkauf | [[Halden Clinics]] |',
      '',
    ].join('\n');
    const note = parseNote({ path: 'a.md', text, mtime: 0, size: 0 }, parseYaml, role);
    expect(note.statements.map(({ kind, text: said }) => [kind, said])).toEqual([
      ['fact', 'Zwei Standorte.'],
    ]);
    expect(note.fields.get('status')).toEqual({ line: 5, value: 'aktiv' });
    expect(note.roles).toEqual([
      { line: 9, person: 'Jürgen Weiß', role: 'Einkauf', company: 'Halden Clinics' },
    ]);
  });
});
