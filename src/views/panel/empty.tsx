const EXAMPLE = `---
type: customer
title: Northwind Freight
---`;

/** No account in the whole vault: what one looks like. */
export function NoAccounts() {
  return (
    <div class="ai-empty ai-empty-vault">
      <h2 class="ai-title">No accounts yet</h2>
      <p>A note is about an account when its properties say so:</p>
      <pre class="ai-code">
        <code>{EXAMPLE}</code>
      </pre>
      <p>
        Then every note that is filed under it, or names it in <code class="ai-code">account</code>, adds to
        its panel.
      </p>
    </div>
  );
}

/** The shape of what comes, while the first notes are read. */
export function Skeleton() {
  return (
    <div class="ai-skeleton" aria-hidden="true">
      <span data-shape="title" />
      <span data-shape="meta" />
      <span data-shape="block" />
      {[1, 2, 3, 4, 5].map((n) => (
        <span key={n} data-shape="row" />
      ))}
    </div>
  );
}
