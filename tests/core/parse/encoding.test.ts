import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/core/parse/encoding';
import { createOriginalOffsets } from '../../../src/core/parse/original-offsets';
import { CODE_PAGES, readAs } from '../../support/misread';

describe('repairText', () => {
  it.each([
    ['\uf8ffüìÖ 2026-01-10', '📅 2026-01-10'],
    ['‚è´ #task', '⏫ #task'],
    ['Azure‚Äôs road map', 'Azure’s road map'],
    ['the ‚Äúwarm‚Äù tier ‚Äì in full', 'the “warm” tier – in full'],
    ['ğŸ“… 2026-01-10', '📅 2026-01-10'],
    ['ğŸ”½ #task', '🔽 #task'],
    ['ðŸ“… 2026-01-10', '📅 2026-01-10'],
    ['Azureâ€™s road map', 'Azure’s road map'],
    ['MalmÃ¶ and GdaÅ„sk', 'Malmö and Gdańsk'],
    ['sÄ… cÅ“ur Ã©tÃ©', 'są cœur été'],
    ['20Â°C for Â£5', '20°C for £5'],
    ['voilÃ\u00a0 tout', 'voilà tout'],
    ['M√ºnchen, √òst, Gda≈Ñsk', 'München, Øst, Gdańsk'],
    ['5 ‚Ç¨ ¬∑ 3 ¬∞C', '5 € · 3 °C'],
    [readAs('Привет, мир', 'windows-1252'), 'Привет, мир'],
    [readAs('日本語', 'macintosh'), '日本語'],
    ['Mu\u00cc\u02c6nchen', 'Mu\u0308nchen'],
    ['0 ğŸ“† 1 ğŸ“† 2', '0 📆 1 📆 2'],
  ])('%j was %j', (damaged, text) => {
    expect(repairText(damaged).text).toBe(text);
  });

  it('reports where the damage is, in the damaged text', () => {
    const { damage } = repairText('It‚Äôs ğŸ“… 2026-01-10 â« now');
    expect(damage).toEqual([
      { start: 2, end: 5, kind: 'mac-roman', repaired: '’' },
      { start: 7, end: 11, kind: 'windows-1252', repaired: '📅' },
      { start: 23, end: 25, kind: 'windows-1252', repaired: null },
    ]);
  });

  it.each([
    ['high priority', '@Dana â« #task', 'â«'],
    ['lowest priority', 'â¬ #task', 'â¬'],
    ['scheduled', 'x â³ 2026-01-10', 'â³'],
    ['blocker', 'âŒ Contract on hold', 'âŒ'],
    ['recurrence', 'ğŸ” every week', 'ğŸ”'],
    ['on completion', 'ğŸ delete', 'ğŸ'],
    ['created, 1254', 'x â• 2026-01-10', 'â•'],
    ['replacement character', 'x â\ufffd« #task', 'â\ufffd«'],
  ])('recognizes what lost a byte and leaves it (%s)', (_name, text, form) => {
    const start = text.indexOf(form);
    expect(repairText(text)).toEqual({
      text,
      damage: [{ start, end: start + form.length, kind: 'windows-1252', repaired: null }],
    });
  });

  it('closes a quote whose last byte is lost, and only where one was opened', () => {
    expect(repairText('the â€œwarmâ€ tier').text).toBe('the “warm” tier');
    const { text, damage } = repairText('the warmâ€ tier');
    expect(text).toBe('the warmâ€ tier');
    expect(damage).toEqual([{ start: 8, end: 10, kind: 'windows-1252', repaired: null }]);
  });

  it('takes a truncated variation selector for what it was', () => {
    expect(repairText('â›”ï¸ dcf64c').text).toBe('⛔\ufe0f dcf64c');
  });

  it.each([
    ['Windows twice', 'the fourthÃ¢â‚¬â„¢s', 'the fourth’s'],
    ['Windows twice, emoji', readAs(readAs('📅', 'windows-1252'), 'windows-1252'), '📅'],
    ['Mac twice', readAs(readAs('Malmö’s 📅', 'macintosh'), 'macintosh'), 'Malmö’s 📅'],
    ['Mac, then Windows', readAs(readAs('it’s', 'macintosh'), 'windows-1252'), 'it’s'],
  ])('repairs what was damaged twice: %s', (_name, damaged, text) => {
    const repaired = repairText(damaged);
    expect(repaired.text).toBe(text);
    expect(repaired.damage.length).toBeGreaterThan(0);
  });

  it.each([
    'Malmö, Gdańsk, Øst, für, Ã, Â, Ä, Å',
    'IRMÃ… DEUS “IRMû KÄ– „PÄ“ „LÅ“ Ä… Å– É” À… ÎLE',
    'hâlâ… hâlâ” hâlâ”… «hâ» perché…» voilà…» olá»…',
    '5 Å², 3 Å³, 1 Å = 0.1 nm',
    '√π, 2√2, ≈£5M, ≈±2 %, ¬Ω, ∆°, x ≈ y, ∫ƒ',
    '‚Äpfel‘, ‚ööbik‘, „öö“, »é« Paris–Évry, l’été, « à »',
    'AT&T® Müller™ §5 ±2° 10µ ½ ¿Qué? ¡Olé! naïve Zoë',
    'YAĞIŞ… DAĞ” İŞ’TE Ğ…',
    'Ð¿ alone, ‰ä alone',
    '📅 2026-01-10 ⏫ ’quotes’ — dashes … 日本 Привет Ελλάδα עברית',
    '',
    'plain ASCII',
  ])('leaves ordinary text alone: %s', (text) => {
    const { text: repaired, damage } = repairText(text);
    expect(repaired).toBe(text);
    expect(damage).toEqual([]);
  });

  it('hands back one shared empty list for undamaged text', () => {
    expect(repairText('Malmö').damage).toBe(repairText('plain').damage);
  });
});

describe('createOriginalOffsets', () => {
  it('maps offsets of the repaired text to the damaged one', () => {
    const original = 'a‚Äôb ğŸ“… c â« d';
    const { text, damage } = repairText(original);
    expect(text).toBe('a’b 📅 c â« d');
    const originalOffset = createOriginalOffsets(damage);
    for (const letter of ['a', 'b', 'c', 'd', 'â']) {
      expect(originalOffset(text.indexOf(letter))).toBe(original.indexOf(letter));
    }
    expect(originalOffset(text.length)).toBe(original.length);
    // The second half of a surrogate pair lies inside a repaired stretch.
    expect(originalOffset(text.indexOf('📅') + 1)).toBe(original.indexOf('ğ'));
    expect(createOriginalOffsets([])(7)).toBe(7);
  });
});

describe('properties', () => {
  const word = fc
    .tuple(
      fc.constantFrom(...'ABDGKMSTZÄÖÜÅØÉŁŚŽŞĞ', ''),
      fc.array(fc.constantFrom(...'aeioustrnlmäöüßåøæéèçñóžšąęłńśźćğışœ'), { minLength: 3, maxLength: 8 }),
    )
    .map(([first, rest]) => first + rest.join(''));
  const mark = fc.constantFrom(
    ...[
      '📅',
      '⏫',
      '🔽',
      '🛫',
      '🔁',
      '➕',
      '✅',
      '❌',
      '🆔',
      '👩‍💻',
      '€',
      '→',
      '•',
      '…',
      '–',
      '—',
      '₂',
      '≥',
      '☎️',
    ],
  );
  const other = fc.constantFrom('привет', 'Ελλάδα', 'שלום', '東京都', '한국어', 'ไทย');
  const quoted = word.map((text) => `“${text}”`);
  const possessive = word.map((text) => `${text}’s`);
  const sentence = fc
    .array(fc.oneof(word, mark, other, quoted, possessive, fc.constantFrom('and', 'v1.2', '(x)')), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join(' '))
    // "Åža" is Şa, damaged: such a text cannot be told from a damaged one.
    .filter((text) => repairText(text).text === text);

  it.each(CODE_PAGES)('repair undoes being read as %s', (encoding) => {
    fc.assert(
      fc.property(sentence, (text) => {
        const damaged = readAs(text, encoding);
        const repaired = repairText(damaged);
        expect(repaired.text).toBe(text);
        expect(repaired.damage.every((piece) => piece.repaired !== null)).toBe(true);
        expect(repaired.damage.length > 0).toBe(damaged !== text);
      }),
      { numRuns: 300 },
    );
  });

  it.each(CODE_PAGES)('a second reading as %s is undone too', (encoding) => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(repairText(readAs(readAs(text, encoding), encoding)).text).toBe(text);
      }),
    );
  });

  it('undamaged text in the languages of our users is untouched, whatever marks stand around its words', () => {
    const letters = {
      German: 'äöüßÄÖÜ',
      Swedish: 'åäöéÅÄÖ',
      Polish: 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ',
      French: 'àâçéèêëîïôùûüÿœæÀÂÇÉÈÊËÎÏÔŒ',
      Turkish: 'çğıöşüâîÇĞİÖŞÜ',
    };
    // Letters that stand side by side in real words only: any two would make words like "âœ" that nobody writes.
    const clusters = fc.constantFrom(
      ...['żółty', 'ŻÓŁĆ', 'łączność', 'źdźbło', 'œuvre', 'CŒUR', 'Größe', 'Västerås', 'sığınağı', 'görüşü'],
      ...['öö', 'häät', 'naïveté', 'Noël', 'été', 'ÉTÉ', 'PÄÄ', 'à', 'å', 'ö', 'ó', 'Åsa', 'Ağ'],
    );
    const generated = fc
      .constantFrom(...Object.values(letters))
      .chain((own) =>
        fc
          .array(fc.constantFrom(...`${own}bdehklmnrstvz`), { minLength: 2, maxLength: 7 })
          .map((l) => l.join('')),
      )
      // No word has a capital after a small letter ("sÄ").
      .filter((text) => /^\p{Lu}?\p{Ll}+$|^\p{Lu}+$/u.test(text) && !/[^a-z]{2}/i.test(text));
    const anyWord = fc.oneof(generated, clusters);
    const closing = fc.constantFrom('', ',', '.', '…', '”', '“', '’', '»', ' –', '—', '!', '“,', '…“', '” ');
    const opening = fc.constantFrom('', '“', '„', '‚', '«', '»', '‘', '(', '– ');
    const text = fc
      .array(
        fc.tuple(opening, anyWord, closing).map((parts) => parts.join('')),
        { minLength: 1, maxLength: 10 },
      )
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (natural) => {
        expect(repairText(natural).text).toBe(natural);
      }),
      { numRuns: 2000 },
    );
  });

  it('offsets of undamaged characters survive', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(...CODE_PAGES), (text, encoding) => {
        const damaged = readAs(text, encoding);
        const repaired = repairText(damaged);
        const originalOffset = createOriginalOffsets(repaired.damage);
        for (const [index, character] of [...repaired.text].entries()) {
          if (!/[a-z]/.test(character)) continue;
          const offset = [...repaired.text].slice(0, index).join('').length;
          expect(damaged[originalOffset(offset)]).toBe(character);
        }
      }),
    );
  });
});
