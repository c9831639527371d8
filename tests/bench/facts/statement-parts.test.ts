import { describe, expect, it } from 'vitest';
import { partsOf } from './statement-parts';

const CASES: readonly (readonly [text: string, before: string, core: string, after: string])[] = [
  ['The audit is over.', '', 'The audit is over', '.'],
  ['Jo Hart stated that the audit is over.', 'Jo Hart stated that ', 'the audit is over', '.'],
  ['It was noted that the audit is over.', 'It was noted that ', 'the audit is over', '.'],
  ['According to Jo Hart, the audit is over.', 'According to Jo Hart, ', 'the audit is over', '.'],
  ['Jo said the audit is over.', 'Jo said ', 'the audit is over', '.'],
  ['The audit is over (per Jo Hart).', '', 'The audit is over', ' (per Jo Hart).'],
  ['The audit is over (noted as internal news).', '', 'The audit is over', ' (noted as internal news).'],
  ['The audit is over, according to the update.', '', 'The audit is over', ', according to the update.'],
  ['Jo Hart reports to Ann Bell.', '', 'Jo Hart reports to Ann Bell', '.'],
  ['The count found 40 units missing.', '', 'The count found 40 units missing', '.'],
  ['The cut-off (mail) is two hours.', '', 'The cut-off (mail) is two hours', '.'],
  ['No full stop', '', 'No full stop', ''],
];

describe('partsOf', () => {
  it.each(CASES)('%s', (text, before, core, after) => {
    expect(partsOf(text)).toEqual({ before, core, after });
  });
});
