import { expect, test } from 'vitest';
import { NO_FILTER, type RollupQuery } from '../../src/core/model/rollup-query';
import type { Rollup } from '../../src/core/tasks/rollup-model';
import { createRollupAnswers } from '../../src/obsidian/rollup-answers';
import { rollupVault } from '../support/rollup-vault';

const query = (text: string): RollupQuery => ({ groupBy: [], filter: { ...NO_FILTER, text } });
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

/** An engine that notes what it is asked, and whose index changes while it works on the first question. */
function host({ changes = false, fails = false } = {}) {
  const vault = rollupVault({ 'x.md': '- [ ] one\n- [ ] two' });
  const asked: string[] = [];
  const engine = {
    revision: 1,
    status: { phase: 'ready' as const, done: 1, total: 1, unreadable: [] },
    findRollup({ filter }: RollupQuery): Promise<Rollup | undefined> {
      asked.push(`${filter.text} at ${engine.revision}`);
      if (fails) return Promise.reject(new Error('broken'));
      if (!changes || engine.revision > 1) return Promise.resolve(vault.ask({ filter }));
      engine.revision++;
      return Promise.resolve(undefined);
    },
  };
  const failures: unknown[] = [];
  let drawn = 0;
  const answers = createRollupAnswers(engine, {
    onChange: () => {
      drawn++;
    },
    onFailure: (cause) => void failures.push(cause),
  });
  return { answers, asked, failures, engine, drawn: () => drawn };
}

test('asks once for one question, and says when the answer is there', async () => {
  const { answers, asked, drawn } = host();
  const one = query('one');
  expect(answers.answer(one, 'today')).toBeNull();
  await turns();
  expect(drawn()).toBe(1);
  expect(answers.answer(one, 'today')?.count).toBe(1);
  await turns();
  expect(asked).toEqual(['one at 1']);
});

test('of several questions asked meanwhile answers the last', async () => {
  const { answers, asked } = host();
  for (const text of ['o', 'on', 'one']) answers.answer(query(text), 'today');
  const last = query('two');
  answers.answer(last, 'today');
  await turns();
  expect(asked).toEqual(['o at 1', 'two at 1']);
  expect(answers.answer(last, 'today')?.rows.map(({ text }) => text)).toEqual(['two']);
});

test('asks again where the index changed before the answer was there', async () => {
  const { answers, asked } = host({ changes: true });
  const one = query('one');
  answers.answer(one, 'today');
  await turns();
  expect(asked).toEqual(['one at 1', 'one at 2']);
  expect(answers.answer(one, 'today')?.count).toBe(1);
});

test('a failure is told once, not at every drawing', async () => {
  const { answers, asked, failures } = host({ fails: true });
  const one = query('one');
  answers.answer(one, 'today');
  await turns();
  answers.answer(one, 'today');
  await turns();
  expect(asked).toHaveLength(1);
  expect(failures).toHaveLength(1);
});
