import type { CallState } from '../flow/state.ts';

/** Refuses new citizens until an instant (epoch seconds); 0 = takes them. */
export type Refuse = (until: number) => Promise<void>;

/** A door that was shut is open again after this by itself: a crash leaves nobody refused. */
const spanMs = 2_000;

/**
 * The door of a voice node. While more calls than it can greet soon have come in and are not greeted, Asterisk refuses
 * further citizens before anything is done for them, so that those who are in, and those who talk, do not suffer for a
 * burst. It opens when half of them are through.
 */
export class Admission {
  readonly #limit: number;
  readonly #refuse: Refuse;
  readonly #settingUp = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(limit: number, refuse: Refuse) {
    this.#limit = limit;
    this.#refuse = refuse;
  }

  /** A call stands where it stands now. */
  saw({ callId, phase }: Pick<CallState, 'callId' | 'phase'>): void {
    if (phase === 'arriving') this.#settingUp.add(callId);
    else if (!this.#settingUp.delete(callId)) return;
    const count = this.#settingUp.size;
    if (count >= this.#limit && !this.#timer) this.#shut();
    else if (count <= this.#limit / 2 && this.#timer) this.#open();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #shut(): void {
    const say = () => void this.#refuse(Math.ceil((Date.now() + spanMs) / 1000));
    this.#timer = setInterval(say, spanMs / 2);
    say();
  }

  #open(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    void this.#refuse(0);
  }
}
