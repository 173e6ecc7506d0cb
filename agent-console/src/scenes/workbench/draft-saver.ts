/** How safe what was typed is; `handed-on`: the sheet went with its call to somebody else. */
export type SaveState = 'saved' | 'saving' | 'offline' | 'conflict' | 'handed-on';

export interface Saved {
  draftId: string;
  version: number;
}

export interface SaverPorts<T> {
  /** `known` is the draft as it was last saved, `null` for the first time. */
  save: (values: T, known: Saved | null) => Promise<Saved>;
  /** Whether the server refused because a newer version exists, or the sheet is nobody's or somebody else's; `null` = neither. */
  refusal: (error: unknown) => 'conflict' | 'handed-on' | null;
  /** Whether it may have been saved all the same. */
  isUnanswered: (error: unknown) => boolean;
  onState: (state: SaveState, saved: Saved | null) => void;
  after: (ms: number, act: () => void) => void;
}

export interface DraftSaver<T> {
  /** Remembers the newest values and saves them soon. */
  change: (values: T) => void;
  /** Saves what is not yet saved, and waits for it. */
  flush: () => Promise<Saved | null>;
  /** Goes on after a conflict on top of the version that the server has. */
  overwrite: (version: number) => void;
  stop: () => void;
}

const restMs = 800;
const retryMs = 3000;

/**
 * Saves a draft one request at a time, always the newest values; keeps trying while the server
 * cannot be reached, and stops at a conflict until a person decides.
 */
export const createDraftSaver = <T>(ports: SaverPorts<T>, start: Saved | null): DraftSaver<T> => {
  let saved = start;
  let waiting: { values: T } | null = null;
  /** Was sent, and may lie there or not: until that is known nothing else can be saved on top. */
  let unknown: { values: T } | null = null;
  let running: Promise<void> | null = null;
  let scheduled = false;
  let halted = false;

  const schedule = (ms: number): void => {
    if (scheduled || halted) return;
    scheduled = true;
    ports.after(ms, () => {
      scheduled = false;
      void drain();
    });
  };
  const saveOnce = async (values: T): Promise<boolean> => {
    ports.onState('saving', saved);
    try {
      saved = await ports.save(values, saved);
      unknown = null;
      ports.onState(waiting === null ? 'saved' : 'saving', saved);
      return true;
    } catch (error) {
      unknown = ports.isUnanswered(error) ? { values } : null;
      if (unknown === null) waiting ??= { values };
      const refusal = ports.refusal(error);
      halted ||= refusal !== null;
      ports.onState(refusal ?? 'offline', saved);
      schedule(retryMs);
      return false;
    }
  };
  const work = async (): Promise<void> => {
    for (let next = unknown ?? waiting; next !== null; next = unknown ?? waiting) {
      if (halted) return;
      const { values } = next;
      if (next === waiting) waiting = null;
      if (!(await saveOnce(values))) return;
    }
  };
  const drain = async (): Promise<void> => {
    running ??= work().finally(() => {
      running = null;
    });
    await running;
  };

  return {
    change: (values) => {
      waiting = { values };
      schedule(restMs);
    },
    flush: async () => {
      await drain();
      return saved;
    },
    overwrite: (version) => {
      if (saved !== null) saved = { ...saved, version };
      halted = false;
      void drain();
    },
    stop: () => {
      halted = true;
    },
  };
};
