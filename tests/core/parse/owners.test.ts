import { describe, expect, it } from 'vitest';
import { findOwners } from '../../../src/core/parse/owners';

const names = (text: string) => findOwners(text).map(({ name }) => name);

describe('findOwners', () => {
  it.each([
    // The end of a name.
    ['Send it. @Dana Whitfield', ['Dana Whitfield']],
    ['Send it. @Dana Whitfield 📅 2026-01-10', ['Dana Whitfield']],
    ['Send it. @Dana Whitfield📅 2026-01-10', ['Dana Whitfield']],
    ['Send it. @Dana Whitfield #task', ['Dana Whitfield']],
    ['Send it. @Dana Whitfield [due:: 2026-01-10]', ['Dana Whitfield']],
    ['Send it. @Dana Whitfield (due:: 2026-01-10)', ['Dana Whitfield']],
    ['Send it. @Dana Whitfield ^block', ['Dana Whitfield']],
    ['Send it. @Dana Whitfield â« #task', ['Dana Whitfield']],
    ['Send it. @Dana Whitfield üìÖ 2026-01-10', ['Dana Whitfield']],
    ['Tell @Dana Whitfield. Then rest', ['Dana Whitfield']],
    ['Tell @Dana Whitfield.', ['Dana Whitfield']],
    ['Tell @Dana Whitfield, then rest', ['Dana Whitfield']],
    ['Tell @Dana Whitfield - then rest', ['Dana Whitfield']],
    ['Tell @Dana Whitfield (Northwind) about it', ['Dana Whitfield']],
    ['@Dana Whitfield: send it', ['Dana Whitfield']],
    ['(@Dana Whitfield)', ['Dana Whitfield']],
    ['“@Dana Whitfield”', ['Dana Whitfield']],
    // Forms of names.
    ['@[[Dana Whitfield]] sends it', ['Dana Whitfield']],
    ['@[[Dana Whitfield|Dana]] sends it', ['Dana Whitfield']],
    ['@[[People/Dana Whitfield.md#Role|Dana]] sends it', ['Dana Whitfield']],
    ['@[[Teams/Storage/README|Storage]] sends it', ['Storage']],
    ['@[Dana](People/Dana.md) sends it', ['Dana']],
    ['@DanaWhitfield #task', ['Dana Whitfield']],
    ['@SamMcDonald #task', ['Sam McDonald']],
    ['@MacLeod #task', ['MacLeod']],
    ['@DanaVanDerBerg', ['Dana Van Der Berg']],
    ['@dana.whitfield #task', ['dana whitfield']],
    ['@dana_whitfield #task', ['dana whitfield']],
    ['@A.K. Rao #task', ['A.K. Rao']],
    ['@A. K. Rao #task', ['A. K. Rao']],
    ['@J.R.R. Ashdown', ['J.R.R. Ashdown']],
    ['@Dana W. #task', ['Dana W.']],
    ['@Dr. Rao checks', ['Dr. Rao']],
    ['@Robin Ashdown Jr. #task', ['Robin Ashdown Jr.']],
    ['@Ludwig van der Berg #task', ['Ludwig van der Berg']],
    ['@Ana de la Cruz about it', ['Ana de la Cruz']],
    ['@van der Berg #task', ['van der Berg']],
    ["@O'Neil #task", ["O'Neil"]],
    ['@O’Neil #task', ['O’Neil']],
    ["@Chiara d'Angelo about it", ["Chiara d'Angelo"]],
    ['@Jean-Luc Petit #task', ['Jean-Luc Petit']],
    ['@Åsa Öberg and @Łukasz Żak', ['Åsa Öberg', 'Łukasz Żak']],
    ['@Jose\u0301 Ruiz #task', ['Jose\u0301 Ruiz']],
    ['@田中 太郎 #task', ['田中 太郎']],
    ['@Myself #task', ['Myself']],
    ['@TBD', ['TBD']],
    ['@Legal', ['Legal']],
    ['Give it to @Legal team #task', ['Legal team']],
    ['Send it. @data platform team 📅 2026-01-10', ['data platform team']],
    ['Send it. @dana whitfield', ['dana whitfield']],
    ['Send it #task @dana whitfield', ['dana whitfield']],
    // In the middle of a sentence.
    ['ask @Dana about pricing', ['Dana']],
    ['ask @Dana Whitfield about pricing', ['Dana Whitfield']],
    ['ping @dana again', ['dana']],
    ['ping @dana again #task', ['dana']],
    ['Ask them. @dana by Friday', ['dana']],
    ['@Dana Send the sizing sheet', ['Dana']],
    ['@Dana Whitfield Review the numbers', ['Dana Whitfield']],
    ['@Dana Friday works', ['Dana']],
    ['Close with @Dana EOD', ['Dana']],
    ['Close with @Dana Q3 numbers', ['Dana']],
    ['Ask @Ludwig van that', ['Ludwig']],
    // Several.
    ['@Dana Whitfield @Ola Berg', ['Dana Whitfield', 'Ola Berg']],
    ['@Dana and @Ola', ['Dana', 'Ola']],
    ['@Dana, @Ola', ['Dana', 'Ola']],
    ['@Dana/@Ola', ['Dana', 'Ola']],
    ['@Dana & @Ola Berg; @Robin', ['Dana', 'Ola Berg', 'Robin']],
    ['@[[Dana Whitfield]]/@Ola', ['Dana Whitfield', 'Ola']],
    // Fields.
    ['Do it [owner:: Dana]', ['Dana']],
    ['Do it [Owner:: Dana Whitfield]', ['Dana Whitfield']],
    ['Do it (assignee:: Dana Whitfield)', ['Dana Whitfield']],
    ['Do it [owner:: [[Dana Whitfield|Dana]]]', ['Dana Whitfield']],
    ['Do it [owner:: @Dana, @Ola]', ['Dana', 'Ola']],
    ['Do it [owner:: Dana and Ola]', ['Dana', 'Ola']],
    ['Do it [owner:: "Dana Whitfield"]', ['Dana Whitfield']],
    ['@Robin does it [owner:: Dana]', ['Robin', 'Dana']],
    ['Do it [owner:: ]', []],
    // No owners.
    ['No mention at all', []],
    ['Mail dana@northwind.example', []],
    ['Mail dana.w+x@northwind.example now', []],
    ['Follow @dana@northwind.example', []],
    ['Run `npm i @dana` first', []],
    ['Run ``a ` @dana`` first', []],
    ['Open https://x.example/@dana now', []],
    ['Open www.x.example/@dana now', []],
    ['See [profile](https://x.example/@dana)', []],
    ['See x.example/@dana now', []],
    ['See <dana@x.example>', []],
    ['See [[@Dana]]', []],
    ['Install @scope/package', []],
    ['Meet @ HQ', []],
    ['Meet @ 5pm or @5pm or @noon', []],
    ['Price @ $5, 3 @ 4', []],
    ['An @ alone', []],
    ['@', []],
    ['@@Dana', []],
    ['Double-check @2x images', []],
    ["Review @Dana's deck", []],
    ['Review @Dana’s deck', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('says where each mention stands, and how it is written', () => {
    const text = 'Ask @Dana Whitfield, @[[Ola Berg|Ola]] and [owner:: Robin Ashdown, Legal]';
    const owners = findOwners(text);
    expect(owners.map(({ written }) => written)).toEqual([
      '@Dana Whitfield',
      '@[[Ola Berg|Ola]]',
      'Robin Ashdown',
      'Legal',
    ]);
    for (const { written, start, end } of owners) expect(text.slice(start, end)).toBe(written);
  });
});
