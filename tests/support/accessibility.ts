import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Best practices are for whole pages (landmarks, one first heading), which are the app's and not a plugin's. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass', 'heading-order'];

/**
 * What axe-core finds wrong with what is on the page inside `selector`, a line each: the rule, the element, and why.
 * Best practices count as well, but for those about whole pages. So do `aria-label`s of whole parts: Obsidian makes
 * tooltips of them.
 */
export async function accessibilityFindings(page: Page, selector: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ({ root, tags, pageRules }) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations, passes } = await checker.run(root, {
        runOnly: [...tags, 'best-practice'],
        rules: Object.fromEntries(pageRules.map((rule) => [rule, { enabled: false }])),
      });
      if (passes.length === 0) throw new Error(`Nothing was checked in ${root}.`);
      const parts = `${root} :is(div, section, ul, ol, nav, aside, article, table, svg)[aria-label]:not([role='img'], [role='button'])`;
      const tooltips = Array.from(document.querySelectorAll(parts), ({ outerHTML }) =>
        outerHTML.slice(0, 160),
      );
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary ?? ''}`),
      );
      return [...found, ...tooltips.map((html) => `tooltip over all of it: ${html}`)];
    },
    { root: selector, tags: RULES, pageRules: PAGE_RULES },
  );
}
