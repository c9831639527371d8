/** Runs jobs for one key strictly one after the other; jobs for different keys do not wait for each other. */
export type WriteQueue = <T>(key: string, job: () => Promise<T>) => Promise<T>;

export function createWriteQueue(): WriteQueue {
  const tails = new Map<string, Promise<unknown>>();
  return (key, job) => {
    const before = tails.get(key) ?? Promise.resolve();
    const done = before.then(job, job);
    const tail = done.catch(() => undefined);
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return done;
  };
}
