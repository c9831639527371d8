import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Esbuild from 'esbuild';
import type * as Playwright from 'playwright-core';
import type * as FindBrowser from '../../scripts/find-browser.mjs';
import { createEngine, type Engine } from '../../src/core/engine';
import { createMemoryVault } from '../support/memory-vault';
import { account, meeting, OWNER_SETTINGS } from '../support/vault-builder';
import { interleave, median } from './interleave';
import type { DashboardRound } from './dashboard-page';

const TODAY = '2026-01-07';
const ROUNDS = 9;
const MEETINGS = 40;
const PEOPLE = ['Dana Whitfield', 'Ola Berg', 'Mika Sorvali', 'Lars Ekström'];
const THINGS = ['gateway', 'depot', 'archive', 'annex', 'line', 'shelf', 'reel', 'scanner', 'rack', 'quote'];

/** An account with 500 facts and 400 tasks, in its own note and in its meetings. */
function largeAccount(name: string): Record<string, string> {
  // Words of their own: facts that differ in a number only would contradict each other by the thousand.
  const word = (at: number) =>
    `${THINGS[at % 10] ?? ''}${String.fromCharCode(97 + (at % 26), 97 + (at % 23))}${at}`;
  const fact = (at: number) =>
    `- ${word(at)} of ${word(at * 3 + 1)} belongs with ${word(at * 7 + 2)} and waits for ${word(at * 11 + 3)}.`;
  const task = (at: number) =>
    `- [ ] Ask about the ${THINGS[(at * 7) % 10] ?? ''} in hall ${at} @${PEOPLE[at % 4] ?? ''} 📅 2026-0${1 + (at % 6)}-1${at % 10}`;
  const span = (from: number, to: number, of: (at: number) => string) =>
    Array.from({ length: to - from }, (_, at) => of(from + at));
  const files: Record<string, string> = {
    [`Accounts/${name}.md`]: account(name, ...span(0, 200, task), '## Key Facts', ...span(0, 300, fact)),
  };
  for (let at = 0; at < MEETINGS; at++) {
    const day = `2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    files[`Meetings/${day} - ${name} ${at}.md`] = meeting(
      [...PEOPLE, 'Robin Ashdown'],
      [`account: ${name}`],
      ...span(200 + at * 5, 205 + at * 5, task),
      '## Key Facts',
      ...span(300 + at * 5, 305 + at * 5, fact),
    );
  }
  return files;
}

async function open(): Promise<Engine> {
  const { ports } = createMemoryVault({
    ...largeAccount('Northwind Freight'),
    ...largeAccount('Kestrel Grid'),
  });
  const engine = createEngine(ports, OWNER_SETTINGS);
  await engine.start();
  return engine;
}

/** A module that finds its own files by its place, so it cannot be bundled. */
const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(resolve(path)).href)) as T;

async function rounds(engine: Engine): Promise<readonly DashboardRound[]> {
  const [{ chromium }, { findBrowser }, esbuild] = await Promise.all([
    load<typeof Playwright>('node_modules/playwright-core/index.mjs'),
    load<typeof FindBrowser>('scripts/find-browser.mjs'),
    load<typeof Esbuild>('node_modules/esbuild/lib/main.js'),
  ]);
  const built = await esbuild.build({
    entryPoints: ['tests/bench/dashboard-page.tsx'],
    ...{ bundle: true, write: false, minify: true, format: 'iife' },
    ...{ jsx: 'automatic', jsxImportSource: 'preact' },
  });
  const [large, other] = [
    engine.dashboard('account:northwind freight', TODAY),
    engine.dashboard('account:kestrel grid', TODAY),
  ];
  if (!large || !other) throw new Error('The accounts are not there.');
  const browser = await chromium.launch(findBrowser() ?? {});
  try {
    const page = await browser.newPage({ viewport: { width: 420, height: 900 } });
    await page.setContent('<!doctype html><body class="theme-light"></body>');
    await page.addStyleTag({ content: `${readFileSync('styles.css', 'utf8')} body { margin: 0 }` });
    await page.addScriptTag({ content: built.outputFiles[0]?.text ?? '' });
    const measured: DashboardRound[] = [];
    for (let round = 0; round <= ROUNDS; round++)
      measured.push(
        await page.evaluate(([a, b]) => window.dashboardBench.round(a, b), [large, other] as const),
      );
    // The first one warms up.
    return measured.slice(1);
  } finally {
    await browser.close();
  }
}

/** The dashboard of an account with 500 facts and 400 tasks: its model, and what the panel takes to paint it. */
export async function run(): Promise<void> {
  const engine = await open();
  for (const id of ['account:northwind freight', 'account:kestrel grid'] as const)
    await engine.prepareDashboard(id);
  const id = 'account:northwind freight';
  const shown = engine.dashboard(id, TODAY);
  console.log(`${shown?.facts.total} lines of facts, ${shown?.actions.open} open tasks`);
  // The peer is the same from a cold index: reading the notes, and putting their facts together.
  const model = await interleave(
    () => engine.readyDashboard(id, TODAY),
    async () => (await open()).dashboard(id, TODAY),
    { rounds: ROUNDS },
  );
  const changes = await interleave(
    () => engine.readyChangesSince(id, '2025-11-01', TODAY),
    () => engine.readyDashboard(id, TODAY),
    { rounds: ROUNDS },
  );
  const painted = await rounds(engine);
  const of = (pick: (round: DashboardRound) => number): number => median(painted.map(pick));
  const rebuild = of((each) => each.rebuild);
  const row = (what: string, ms: number, beside: string, ratio: number, goal: number | null) => ({
    ...{ what, ms: ms.toFixed(1), beside, ratio: ratio.toFixed(2) },
    goal: goal === null ? '' : `≤ ${goal} ms`,
    met: goal === null ? '' : ms <= goal ? 'yes' : 'NO',
  });
  console.table([
    row('model, index warm', model.a, `cold ${model.b.toFixed(0)} ms`, model.ratio, 20),
    row('changes since a day', changes.a, `the model ${changes.b.toFixed(1)} ms`, changes.ratio, null),
    ...(
      [
        ['first paint', of((each) => each.first), 100],
        ['another account, to paint', of((each) => each.change), 50],
        ['the same account again', of((each) => each.again), null],
      ] as const
    ).map(([what, ms, goal]) => row(what, ms, `all rows plain ${rebuild.toFixed(0)} ms`, ms / rebuild, goal)),
    row(
      'model and paint of another account',
      model.a + of((each) => each.change),
      `all rows plain ${rebuild.toFixed(0)} ms`,
      (model.a + of((each) => each.change)) / rebuild,
      50,
    ),
  ]);
}
