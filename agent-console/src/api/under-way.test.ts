import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError, asProblem } from './problem.ts';
import { type Asking, type UnderWay, createUnderWay } from './under-way.ts';

const patience = { isRepeatable: true, withinMs: 30_000 };

/** Connections that lead nowhere until the network is another. */
const bench = () => {
  const underWay = createUnderWay();
  const tries: AbortSignal[] = [];
  let isDead = true;
  const ask: Asking<string>['ask'] = (signal) => {
    tries.push(signal);
    if (!isDead) return Promise.resolve('answer');
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  };
  const renew = (ready = Promise.resolve()): void => {
    isDead = false;
    underWay.renew(ready);
  };
  return { underWay, tries, ask, renew };
};

const codeOf = (answer: ReturnType<UnderWay['answerOf']>): Promise<string> =>
  answer.then(String, (error: unknown) => asProblem(error).code);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a request that nobody answers', () => {
  it('ends in time', async () => {
    const { underWay, ask } = bench();
    const answer = codeOf(underWay.answerOf({ ask, ...patience }));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await answer).toBe('network-unreachable');
  });
  it('is asked anew over the new network, once the connections were tried', async () => {
    const { underWay, tries, ask, renew } = bench();
    const answer = underWay.answerOf({ ask, ...patience });
    await vi.advanceTimersByTimeAsync(200);
    renew(new Promise((resolve) => setTimeout(resolve, 1_000)));
    await vi.advanceTimersByTimeAsync(999);
    expect(tries).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe('answer');
  });
  it('is not repeated where that might do it twice: its answer is waited for a moment', async () => {
    const { underWay, tries, ask, renew } = bench();
    const answer = codeOf(underWay.answerOf({ ask, ...patience, isRepeatable: false }));
    await vi.advanceTimersByTimeAsync(200);
    renew();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(tries[0]!.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe('network-unreachable');
    expect(tries).toHaveLength(1);
  });
  it('is left alone once nobody wants it', async () => {
    const { underWay, tries, ask, renew } = bench();
    const wish = new AbortController();
    const asked = underWay.answerOf({ ask, ...patience, signal: wish.signal });
    const answer = asked.catch((error: DOMException) => error.name);
    await vi.advanceTimersByTimeAsync(200);
    wish.abort();
    renew();
    expect(await answer).toBe('AbortError');
    expect(tries).toHaveLength(1);
  });
});

it('waits for the answer of the first, where its repetition finds it being done still', async () => {
  const { underWay, tries, ask, renew } = bench();
  const busy = new ProblemError({
    type: 'about:blank',
    code: 'idempotency-in-flight',
    status: 409,
    title: '',
  });
  const answer = underWay.answerOf({
    ...patience,
    ask: (signal) => (tries.length === 1 ? (tries.push(signal), Promise.reject(busy)) : ask(signal)),
  });
  await vi.advanceTimersByTimeAsync(200);
  renew();
  await vi.advanceTimersByTimeAsync(500);
  expect(await answer).toBe('answer');
  expect(tries).toHaveLength(3);
});
