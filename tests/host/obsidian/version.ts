/** The version of the types that the preview follows. */
export const apiVersion = '1.13.1';

/** `requireApiVersion`: whether the preview is at least this version. */
export function requireApiVersion(version: string): boolean {
  const [have, want] = [apiVersion, version].map((text) => text.split('.').map(Number));
  for (let n = 0; n < 3; n += 1) {
    const difference = (have?.[n] ?? 0) - (want?.[n] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
