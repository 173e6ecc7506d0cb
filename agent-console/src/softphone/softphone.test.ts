import { describe, expect, it } from 'vitest';
import type { SoftphoneEvent } from './state.ts';
import { type Softphone, createSoftphone } from './softphone.ts';

interface Bench {
  softphone: Softphone;
  log: string[];
  emit: (event: SoftphoneEvent) => void;
  runTimers: () => void;
}

/** Ports that write down what they were asked for. */
const bench = (issue: () => Promise<string> = () => Promise.resolve('u1')): Bench => {
  const log: string[] = [];
  const timers: (() => void)[] = [];
  const phones: ((event: SoftphoneEvent) => void)[] = [];
  const softphone = createSoftphone({
    issueAccount: async () => ({ sipUser: await issue(), password: 'p', realm: 'r', wsPath: '/ws' }),
    checkMicrophone: () => Promise.resolve(true),
    ringTone: { start: () => log.push('ring'), stop: () => log.push('silence') },
    tell: (registered) => log.push(`tell ${registered}`),
    checkControl: () => log.push('check control'),
    after: (_, act) => timers.push(act),
    openPhone: (account, _, emit) => {
      log.push(`open ${account.sipUser}`);
      phones.push(emit);
      return {
        answer: (legId) => log.push(`answer ${legId}`),
        refuse: (legId) => log.push(`refuse ${legId}`),
        drop: (legId) => log.push(`drop ${legId}`),
        mute: (muted) => log.push(`mute ${muted}`),
        sendKey: (legId, key) => log.push(`key ${key} ${legId}`),
        registerAgain: () => log.push('register'),
        registerAnew: (deaf) => log.push(`register anew${deaf ? ', deaf' : ''}`),
        stop: () => log.push('stop'),
      };
    },
  });
  return {
    softphone,
    log,
    emit: (event) => phones.at(-1)!(event),
    runTimers: () => {
      for (const act of timers.splice(0)) act();
    },
  };
};
const audio = {} as HTMLAudioElement;

describe('the softphone', () => {
  it('opens an account, registers, rings and answers', async () => {
    const { softphone, log, emit } = bench();
    await softphone.start(audio);
    emit({ type: 'registered' });
    emit({ type: 'invited', legId: 'l1', callId: 'c1' });
    softphone.send({ type: 'answer-pressed', callId: 'c1' });
    expect(log).toEqual(['open u1', 'tell true', 'ring', 'silence', 'answer l1']);
  });
  it('registers again after a restart of the other side', async () => {
    const { softphone, log, emit, runTimers } = bench();
    await softphone.start(audio);
    emit({ type: 'registration-failed', refused: false });
    runTimers();
    expect(log).toEqual(['open u1', 'register']);
  });
  it('takes a fresh account when the password is no longer good', async () => {
    let n = 0;
    const { softphone, log, emit, runTimers } = bench(() => Promise.resolve(`u${(n += 1)}`));
    await softphone.start(audio);
    emit({ type: 'registration-failed', refused: true });
    runTimers();
    await expect.poll(() => log, { timeout: 20_000 }).toEqual(['open u1', 'stop', 'open u2']);
  });
  it('drops what was begun before a stop', async () => {
    const { softphone, log, emit, runTimers } = bench();
    await softphone.start(audio);
    emit({ type: 'registration-failed', refused: false });
    softphone.stop();
    runTimers();
    emit({ type: 'registered' });
    expect(log).toEqual(['open u1', 'stop']);
    expect(softphone.getState().registration).toBe('off');
  });
});
