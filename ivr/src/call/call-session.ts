import type { CallFact } from '@hotline/shared/contracts/link';
import type { Action } from '../flow/action.ts';
import type { Input, TimerName } from '../flow/input.ts';
import { nextStep } from '../flow/next-step.ts';
import type { CallState } from '../flow/state.ts';
import type { NewFact, Refusal, Step } from '../flow/step.ts';
import { maskNumbers } from '../log.ts';
import { perform } from '../verbs/perform.ts';
import { play } from '../verbs/play.ts';
import { stopPlay } from '../verbs/stop-play.ts';
import type { Voice } from '../voice.ts';
import { keyOf } from './persist.ts';
import { StateKeeper } from './state-keeper.ts';
import { createTimers } from './timers.ts';

export interface SessionHooks {
  /** Gives a fact its number and instant and hands it to the link. */
  report: (callId: string, fact: NewFact) => CallFact;
  /** Where the call stands after a step. */
  onStep: (call: CallState) => void;
  /** The call is over and cleared away. */
  onFinished: (callId: string) => void;
}

/** One call. Its inputs are worked off one after another, so no two steps ever mix. */
export class CallSession {
  readonly #voice: Voice;
  readonly #hooks: SessionHooks;
  readonly #timers;
  readonly #playing = new Set<string>();
  #queue: Promise<unknown> = Promise.resolve();
  #call: CallState;
  readonly #keeper: StateKeeper;

  constructor(voice: Voice, hooks: SessionHooks, call: CallState) {
    this.#voice = voice;
    this.#hooks = hooks;
    this.#call = call;
    this.#keeper = new StateKeeper(voice.ari, keyOf(call), (error) => this.#complain('save', error));
    this.#timers = createTimers(
      voice.config,
      (timer: TimerName) => void this.post({ type: 'timeout', timer }),
    );
  }

  get state(): CallState {
    return this.#call;
  }

  /** @returns why an order was refused, else undefined; settled when the media obeys */
  post(input: Input): Promise<Refusal | undefined> {
    return this.begin((call) => nextStep(call, input, Date.now()));
  }

  /** Works off the first step of a call, or any other that is made elsewhere. */
  begin(make: (call: CallState) => Step): Promise<Refusal | undefined> {
    const done = this.#queue.then(() => this.#take(make(this.#call)));
    this.#queue = done;
    return done;
  }

  /** The end of a playback, which nothing needs to stop any more. */
  forgetPlayback(id: string): void {
    this.#playing.delete(id);
  }

  /** Leaves the call to Asterisk: this process goes. */
  suspend(): Promise<void> {
    this.#timers.stopAll();
    return this.#keeper.kept();
  }

  /**
   * Whoever waits or talks is served first, then the server is told: a crash between the two leaves nobody in silence. Of
   * a citizen who has just come or is gone it is told while Asterisk obeys.
   */
  async #take(step: Step): Promise<Refusal | undefined> {
    this.#call = step.call;
    this.#hooks.onStep(step.call);
    const acting = this.#actAll(step.actions);
    if (step.call.citizen !== null && step.call.phase !== 'arriving') await acting;
    for (const fact of step.facts) {
      this.#call = { ...this.#call, lastSeq: this.#hooks.report(this.#call.callId, fact).seq };
    }
    if (step.actions.length > 0 || step.facts.length > 0) this.#keeper.keep(this.#call);
    await acting;
    if (step.actions.some((action) => action.type === 'finish')) {
      this.#timers.stopAll();
      this.#hooks.onFinished(this.#call.callId);
    }
    return step.refusal;
  }

  async #actAll(actions: readonly Action[]): Promise<void> {
    for (const action of actions) await this.#act(action);
  }

  /** A verb that fails is logged and the call goes on: what it meant is told by the events that follow. */
  async #act(action: Action): Promise<void> {
    try {
      const follows = await this.#perform(action);
      if (follows) void this.post(follows);
    } catch (error) {
      this.#complain(action.type, error);
    }
  }

  async #perform(action: Action): Promise<Input | null> {
    switch (action.type) {
      case 'start-timer':
        this.#timers.start(action.timer);
        return null;
      case 'stop-timer':
        this.#timers.stop(action.timer);
        return null;
      case 'stop-play':
        return this.#stopPlay();
      case 'play': {
        const playing = await play(this.#voice, this.#call, action);
        if (playing === null) return { type: 'played', purpose: action.purpose };
        this.#playing.add(playing.id);
        if (action.before) this.#timers.startBefore(action.before, playing.lengthMs);
        return null;
      }
      default:
        return perform(this.#voice, this.#call, action);
    }
  }

  async #stopPlay(): Promise<null> {
    const ids = [...this.#playing];
    this.#playing.clear();
    for (const id of ids) await stopPlay(this.#voice, id);
    return null;
  }

  #complain(verb: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.#voice.log.warn({ callId: this.#call.callId, verb, reason: maskNumbers(reason) }, 'a verb failed');
  }
}
