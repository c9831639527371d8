/** What stands in Windows-1252 where its Turkish sister 1254 has another character. */
const ONLY_IN_1252: Record<string, string> = {
  Ğ: 'Ð',
  İ: 'Ý',
  Ş: 'Þ',
  ğ: 'ð',
  ı: 'ý',
  ş: 'þ',
  '\u008e': 'Ž',
  '\u009e': 'ž',
};

export const CODE_PAGES = ['macintosh', 'windows-1252', 'windows-1254', 'iso-8859-1'] as const;

/** What happens to a note: its UTF-8 bytes are read as another encoding. Decoded by Node, not by our tables. */
export function readAs(text: string, encoding: (typeof CODE_PAGES)[number]): string {
  const bytes = Buffer.from(text, 'utf8');
  if (encoding === 'iso-8859-1') return bytes.toString('latin1');
  // Node 20 takes the label windows-1252 for ISO-8859-1, so start from the Turkish page, which it decodes well.
  if (encoding !== 'windows-1252') return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return readAs(text, 'windows-1254').replace(/./gsu, (character) => ONLY_IN_1252[character] ?? character);
}

/** The same, by a program that drops the bytes for which the code page has no character: ⏫ becomes `â«`. */
export function readAsAndLose(text: string, encoding: 'windows-1252' | 'windows-1254'): string {
  return readAs(text, encoding).replace(/[\u0080-\u009f]/g, '');
}
