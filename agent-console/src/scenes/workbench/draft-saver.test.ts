import { describe, expect, it } from 'vitest';
import { type DraftSaver, type SaveState, type Saved, createDraftSaver } from './draft-saver.ts';

interface Bench {
  saver: DraftSaver<string>;
  sent: string[];
  states: SaveState[];
  /** Lets the timers that wait now run. */
  tick: () => void;
  fail: (error: string | null) => void;
}

const bench = (start: Saved | null = null): Bench => {
  const sent: string[] = [];
  const states: SaveState[] = [];
  const timers: (() => void)[] = [];
  let failure: string | null = null;
  const saver = createDraftSaver<string>(
    {
      save: async (values, known) => {
        sent.push(`${values}@${known?.version ?? '-'}`);
        if (failure !== null) throw new Error(failure);
        return { draftId: 'd1', version: (known?.version ?? 0) + 1 };
      },
      refusal: (error) => (error instanceof Error && error.message === 'stale' ? 'conflict' : null),
      isUnanswered: (error) => error instanceof Error && error.message === 'down',
      onState: (state) => states.push(state),
      after: (_, act) => timers.push(act),
    },
    start,
  );
  return {
    saver,
    sent,
    states,
    tick: () => {
      for (const act of timers.splice(0)) act();
    },
    fail: (error) => {
      failure = error;
    },
  };
};

describe('the saver of a draft', () => {
  it('saves the newest values once after a rest', async () => {
    const { saver, sent, tick } = bench();
    saver.change('a');
    saver.change('ab');
    tick();
    expect(await saver.flush()).toEqual({ draftId: 'd1', version: 1 });
    expect(sent).toEqual(['ab@-']);
  });
  it('saves one after the other, each on the version before', async () => {
    const { saver, sent, tick } = bench();
    saver.change('a');
    tick();
    saver.change('b');
    await saver.flush();
    saver.change('c');
    expect(await saver.flush()).toEqual({ draftId: 'd1', version: 3 });
    expect(sent).toEqual(['a@-', 'b@1', 'c@2']);
  });
  it('keeps what was typed while the server is away, and saves it when it is back', async () => {
    const { saver, sent, states, tick, fail } = bench({ draftId: 'd1', version: 4 });
    fail('down');
    saver.change('a');
    await saver.flush();
    expect(states.at(-1)).toBe('offline');
    fail(null);
    tick();
    expect(await saver.flush()).toEqual({ draftId: 'd1', version: 5 });
    expect(sent).toEqual(['a@4', 'a@4']);
  });
  it('repeats what may have been saved before it saves what was typed since', async () => {
    const { saver, sent, tick, fail } = bench({ draftId: 'd1', version: 4 });
    fail('down');
    saver.change('a');
    await saver.flush();
    saver.change('ab');
    fail(null);
    tick();
    expect(await saver.flush()).toEqual({ draftId: 'd1', version: 6 });
    expect(sent).toEqual(['a@4', 'a@4', 'ab@5']);
  });
  it('does not repeat what was refused as it is, once it was put right', async () => {
    const { saver, sent, tick, fail } = bench({ draftId: 'd1', version: 4 });
    fail('too long');
    saver.change('a…');
    await saver.flush();
    saver.change('a');
    fail(null);
    tick();
    await saver.flush();
    expect(sent).toEqual(['a…@4', 'a@4']);
  });
  it('stops at a conflict until a person decides', async () => {
    const { saver, sent, states, tick, fail } = bench({ draftId: 'd1', version: 1 });
    fail('stale');
    saver.change('mine');
    await saver.flush();
    tick();
    await saver.flush();
    expect(sent).toEqual(['mine@1']);
    expect(states.at(-1)).toBe('conflict');
    fail(null);
    saver.overwrite(7);
    expect(await saver.flush()).toEqual({ draftId: 'd1', version: 8 });
  });
});
