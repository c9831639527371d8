import type * as O from 'obsidian';

const registered: { processor: O.MarkdownPostProcessor; order: number }[] = [];

/** Adds a post processor; lower numbers run first. */
export function registerPostProcessor(processor: O.MarkdownPostProcessor, sortOrder?: number): void {
  registered.push({ processor, order: sortOrder ?? processor.sortOrder ?? 0 });
  registered.sort((a, b) => a.order - b.order);
}

export function unregisterPostProcessor(processor: O.MarkdownPostProcessor): void {
  const at = registered.findIndex((known) => known.processor === processor);
  if (at >= 0) registered.splice(at, 1);
}

/** Runs them all over one section, one after the other. One that fails is shown in place and stops nobody else. */
export async function runPostProcessors(
  el: HTMLElement,
  context: O.MarkdownPostProcessorContext,
): Promise<void> {
  for (const { processor } of [...registered]) {
    try {
      await processor(el, context);
    } catch (error) {
      console.error(error);
    }
  }
}

/** Replaces fenced code of one language with a `div` that the handler fills. */
export function createCodeBlockPostProcessor(
  language: string,
  handler: (source: string, el: HTMLElement, ctx: O.MarkdownPostProcessorContext) => Promise<unknown> | void,
): O.MarkdownPostProcessor {
  return async (el, context) => {
    for (const code of el.findAll(`pre > code.language-${CSS.escape(language)}`)) {
      const block = createDiv(`block-language-${language}`);
      code.parentElement?.replaceWith(block);
      try {
        await handler(code.getText().replace(/\n$/, ''), block, context);
      } catch (error) {
        block.createEl('pre', { cls: 'mod-error', text: `Error in code block: ${String(error)}` });
        throw error;
      }
    }
  };
}
