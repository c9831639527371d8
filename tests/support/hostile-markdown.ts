/** A text made to be slow to read; `make(size)` gives one whose length grows in proportion to `size`. */
export interface HostileShape {
  readonly name: string;
  readonly make: (size: number) => string;
}

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

export const HOSTILE_SHAPES: readonly HostileShape[] = [
  { name: 'lists nested in one line', make: (size) => `${'- '.repeat(size)}a` },
  { name: 'numbered lists nested in one line', make: (size) => `${'1. '.repeat(size)}a` },
  { name: 'block quotes nested in one line', make: (size) => `${'>'.repeat(size)} a` },
  { name: 'nested lists, then blank lines', make: (size) => `${'- '.repeat(size)}a\n${lines(size, '')}b` },
  {
    name: 'quoted nested lists, then blank lines',
    make: (size) => `> ${'- '.repeat(size)}a\n${lines(size, '>')}`,
  },
  { name: 'nested lists, then lazy lines', make: (size) => `${'- '.repeat(size)}a\n${lines(size, 'b')}` },
  {
    name: 'nested block quotes, then lazy lines',
    make: (size) => `${'>'.repeat(size)}a\n${lines(size, '> b')}`,
  },
  { name: 'an open fence in nested lists', make: (size) => `${'- '.repeat(size)}\`\`\`\n${lines(size, '')}` },
  { name: 'nested lists before blanks', make: (size) => '+ '.repeat(size) + ' '.repeat(size) },
  { name: 'nested lists before one long word', make: (size) => '- '.repeat(size) + 'a'.repeat(size) },
  { name: 'nested lists before what begins like a break', make: (size) => `${'* '.repeat(size)}_` },
  {
    name: 'lists nested line by line',
    make: (size) =>
      Array.from({ length: Math.sqrt(size) }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
  },
  { name: 'one long line', make: (size) => 'word '.repeat(size) },
  { name: 'one long run of -', make: (size) => `a\n${'-'.repeat(size)}x` },
  { name: 'one long run of blanks', make: (size) => `-${' '.repeat(size)}-` },
  { name: 'one long number', make: (size) => '1'.repeat(size) },
  { name: 'one long block id', make: (size) => `- ^${'a-'.repeat(size)}` },
  { name: 'one long table row', make: (size) => `${'|a'.repeat(size)}\n${'|-'.repeat(size)}\n` },
  { name: 'delimiter rows', make: (size) => lines(size, ':-:|:-:') },
  { name: 'setext underlines below link definitions', make: (size) => lines(size, '[a]: b\n===') },
  { name: 'link definitions', make: (size) => lines(size, '[a]: b') },
  { name: 'a link definition with an open title', make: (size) => `[a]: b\n"${lines(size, 'c')}` },
  { name: 'opening brackets', make: (size) => '['.repeat(size) },
  { name: 'lines of opening brackets', make: (size) => lines(size, '[') },
  { name: 'parentheses in a link definition', make: (size) => `[a]: ${'('.repeat(size)}` },
  { name: 'open fences of all lengths', make: (size) => lines(size, '> ```\n\n~~~\n') },
  { name: 'a fence that never closes', make: (size) => `\`\`\`\`\n${lines(size, '```')}` },
  { name: 'open comments', make: (size) => lines(size, '%% a') },
  { name: 'one comment that never closes', make: (size) => `%%\n${lines(size, '- [ ] a % b')}` },
  { name: 'a long run of %', make: (size) => '%'.repeat(size) },
  { name: 'lines of math marks', make: (size) => `${lines(size, '> $$')}$$` },
  { name: 'an odd math mark at the end', make: (size) => lines(size, '$$ a $$') + '$$' },
  { name: 'open HTML comments', make: (size) => lines(size, '> <!--\n') },
  { name: 'a tag with many attributes', make: (size) => `<a${' b="c"'.repeat(size)}` },
  { name: 'a tag with blanks', make: (size) => `<a${' '.repeat(size)}b` },
  { name: 'front matter that never closes', make: (size) => `---\n${lines(size, 'key: value')}` },
  { name: 'open task boxes', make: (size) => lines(size, '- [') },
  { name: 'open callout headers', make: (size) => lines(size, '> [!') + '> [!'.repeat(size) },
  { name: 'carriage returns', make: (size) => '\r'.repeat(size) },
  { name: 'line endings of both kinds', make: (size) => '\r\n\n\r'.repeat(size) },
];
