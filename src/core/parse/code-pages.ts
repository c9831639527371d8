/**
 * The single-byte code pages that UTF-8 gets misread in. Source: the Unicode mapping tables of Mac OS Roman and of
 * Windows-1252; bytes that Windows leaves undefined are the C1 controls that the WHATWG decoder makes of them.
 */

export type CodePage = 'mac-roman' | 'windows-1252';

const FIRST_HIGH_BYTE = 0x80;

const MAC_ROMAN_HIGH =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

const WINDOWS_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes without a character in Windows-1252 or, the last two, in its Turkish sister 1254. Some programs drop them. */
const LOST_IN_WINDOWS: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x8e, 0x9e]);

/** Where Windows-1254, the Turkish code page, differs from 1252. */
const WINDOWS_1254: readonly (readonly [number, string])[] = [
  [0x8e, '\u008e'],
  [0x9e, '\u009e'],
  [0xd0, 'Ğ'],
  [0xdd, 'İ'],
  [0xde, 'Ş'],
  [0xf0, 'ğ'],
  [0xfd, 'ı'],
  [0xfe, 'ş'],
];

const windowsHigh = (): string => {
  let characters = WINDOWS_80_TO_9F;
  for (let byte = 0xa0; byte <= 0xff; byte++) characters += String.fromCharCode(byte);
  return characters;
};

/** ISO-8859-1 has controls where Windows-1252 has punctuation; they stand in no ordinary text, so both are read. */
const controls = (): readonly (readonly [number, string])[] =>
  Array.from({ length: 32 }, (_, index) => [FIRST_HIGH_BYTE + index, String.fromCharCode(0x80 + index)]);

const bytesByCharacter = (
  high: string,
  more: readonly (readonly [number, string])[],
): ReadonlyMap<string, number> => {
  const bytes = new Map<string, number>();
  for (let index = 0; index < high.length; index++) bytes.set(high.charAt(index), FIRST_HIGH_BYTE + index);
  for (const [byte, character] of more) bytes.set(character, byte);
  return bytes;
};

const BYTES: Readonly<Record<CodePage, ReadonlyMap<string, number>>> = {
  'mac-roman': bytesByCharacter(MAC_ROMAN_HIGH, []),
  'windows-1252': bytesByCharacter(windowsHigh(), [...WINDOWS_1254, ...controls()]),
};

/** The byte, 0x80–0xFF, that reads as `character` in a code page; undefined where none does. Windows-1254 and
 * ISO-8859-1 count as Windows-1252. */
export function byteOf(character: string, page: CodePage): number | undefined {
  return BYTES[page].get(character);
}

/** The characters that bytes `from` to `to` (inclusive) read as, as the inside of a regular expression's class. */
export function characterClass(page: CodePage, from: number, to: number): string {
  let inside = '';
  for (const [character, byte] of BYTES[page]) {
    if (byte >= from && byte <= to) inside += `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  }
  return inside;
}

/**
 * What is left of `text` after UTF-8 was misread as Windows-1252 or 1254 by a program that drops the bytes without a
 * character or puts U+FFFD for them: `â«` for ⏫. Empty where no byte is lost, so that the text can be decoded.
 */
export function lossyForms(text: string): readonly string[] {
  const forms = new Set<string>();
  for (const turkish of [false, true]) {
    for (const stand of ['', '\ufffd']) {
      let lost = false;
      let form = '';
      for (const byte of utf8(text)) {
        const undefinedHere = LOST_IN_WINDOWS.has(byte) && (turkish || (byte !== 0x8e && byte !== 0x9e));
        lost ||= undefinedHere;
        form += undefinedHere ? stand : windowsCharacter(byte, turkish);
      }
      if (lost) forms.add(form);
    }
  }
  return [...forms];
}

function windowsCharacter(byte: number, turkish: boolean): string {
  const other = turkish ? WINDOWS_1254.find(([turkishByte]) => turkishByte === byte) : undefined;
  return other?.[1] ?? windowsHigh().charAt(byte - FIRST_HIGH_BYTE);
}

function utf8(text: string): readonly number[] {
  // encodeURIComponent is the one UTF-8 encoder of the language itself; it leaves ASCII, which is never damaged.
  return [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})/g)].map((match) =>
    parseInt(match[1] ?? '', 16),
  );
}
