/** The calendar date on the wall of whoever looks at the device: `YYYY-MM-DD`, local, never UTC. */
export function today(now: Date = new Date()): string {
  const parts = [
    String(now.getFullYear()).padStart(4, '0'),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ];
  return parts.join('-');
}
