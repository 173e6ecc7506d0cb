import type { Context } from '@hotline/server/context';

const writes: ReadonlySet<PropertyKey> = new Set([
  'create',
  'insertOne',
  'insertMany',
  'updateOne',
  'updateMany',
  'findOneAndUpdate',
  'replaceOne',
  'deleteOne',
  'deleteMany',
  'bulkWrite',
]);
const forever = new Promise<never>(() => {});

/**
 * Lets an act be killed after each of its writes to the store in turn, at last after none: what comes after the write never
 * happens, as if SIGKILL had come there.
 * @param act with the store as a context that dies
 * @param aftermath what the others do and see then; `isKilled` is false the last time
 */
export async function killedAfterEachWrite(
  context: Context,
  act: (context: Context) => Promise<unknown>,
  aftermath: (isKilled: boolean, writes: number) => Promise<void>,
): Promise<void> {
  for (let most = 0; ; most += 1) {
    const mortal = dyingAfter(context, most);
    const isKilled = await Promise.race([
      mortal.died.then(() => true),
      act(mortal.context).then(() => false),
    ]);
    await aftermath(isKilled, most);
    if (!isKilled) return;
  }
}

function dyingAfter(context: Context, most: number): { context: Context; died: Promise<void> } {
  let left = most;
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const wrap = <T extends object>(thing: T): T =>
    new Proxy(thing, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (writes.has(name)) return write.bind(null, target, value as Method);
        if (name === 'collection' && typeof value === 'function')
          return (...args: unknown[]) => wrap((value as Method).apply(target, args) as object);
        if (typeof value === 'function' && !('modelName' in value)) return value.bind(target);
        return isPart(name, value) ? wrap(value) : value;
      },
    });
  const write = (target: object, method: Method, ...args: unknown[]): unknown => {
    if (left === 0) {
      die();
      return forever;
    }
    left -= 1;
    return method.apply(target, args);
  };
  return { context: { ...context, store: wrap(context.store) }, died };
}

type Method = (...args: unknown[]) => unknown;

/** Connection, models and their collections. */
const isPart = (name: PropertyKey, value: unknown): value is object =>
  name === 'connection' || name === 'collection' || (typeof value === 'function' && 'modelName' in value);
