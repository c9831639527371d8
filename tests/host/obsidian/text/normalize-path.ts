/**
 * `normalizePath` as the documentation describes it: forward slashes, none doubled, none at the ends, ordinary
 * spaces in place of non-breaking ones, Unicode NFC. The root is `/`.
 */
export function normalizePath(path: string): string {
  const slashes = path.replace(/[\\/]+/g, '/').replace(/^\/|\/$/g, '');
  return (slashes || '/').replace(/[\u00a0\u202f]/g, ' ').normalize('NFC');
}
