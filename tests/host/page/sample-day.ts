/**
 * Makes the page's clock show `day` (`YYYY-MM-DD`) at the present time of day and run on from there. Returns by how
 * many milliseconds the clock was moved.
 */
export function shiftClockTo(day: string): number {
  const RealDate = Date;
  const now = new RealDate();
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const then = new RealDate(now);
  then.setFullYear(year, month - 1, date);
  const shift = then.getTime() - now.getTime();
  const shifted = (): number => RealDate.now() + shift;
  const ShiftedDate = new Proxy(RealDate, {
    apply: () => new RealDate(shifted()).toString(),
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [shifted()] : args, newTarget) as object,
    get: (target, key, receiver): unknown => (key === 'now' ? shifted : Reflect.get(target, key, receiver)),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: ShiftedDate,
    configurable: true,
    writable: true,
  });
  globalThis.Date = ShiftedDate;
  return shift;
}
