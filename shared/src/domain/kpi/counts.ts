/** Sums two sets of counts, so that figures can be kept by day and body and added up. */
export function addCounts<T extends Record<keyof T, number>>(a: T, b: T): T {
  const names = Object.keys(a) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as T;
}
