import { describe, expect, it } from 'vitest';
import { datesIn, moneyIn, numbersIn, replaceFound } from './values-in';

const texts = (found: readonly { readonly text: string }[]) => found.map(({ text }) => text);

describe('values in a text', () => {
  it.each<{
    text: string;
    money?: readonly string[];
    dates?: readonly string[];
    numbers?: readonly string[];
  }>([
    { text: 'It costs £1.4M, or 40 euros a day.', money: ['£1.4M', '40 euros'] },
    { text: 'Between £14–17M and SEK 48 million.', money: ['£14–17M', 'SEK 48 million'] },
    { text: 'From 3 May 2026 to 2026-06-30.', dates: ['3 May 2026', '2026-06-30'] },
    { text: 'In June, or in 2019; it may be late.', dates: ['June', '2019'] },
    { text: 'Nine of 1,036 boxes weigh 6.2 tonnes.', numbers: ['1,036', '6.2', 'Nine'] },
    { text: 'FY2026, BX-7714, v2.5, 7:00 and 2–8 °C are none.' },
    { text: 'Two costs of €12,000 on 4 May.', money: ['€12,000'], dates: ['4 May'], numbers: ['Two'] },
  ])('$text', ({ text, money = [], dates = [], numbers = [] }) => {
    expect(texts(moneyIn(text))).toEqual(money);
    expect(texts(datesIn(text))).toEqual(dates);
    expect(texts(numbersIn(text))).toEqual(numbers);
  });

  it('replaces where the value stands and nowhere else', () => {
    const text = 'Of 40 boxes, 40 are late.';
    expect(replaceFound(text, numbersIn(text)[1]!, '41')).toBe('Of 40 boxes, 41 are late.');
  });
});
