import type { CallFact, CallOrder, LiveCall } from '@hotline/shared/contracts/link';
import type { NewFact, Refusal } from '../flow/step.ts';
import type { CallState } from '../flow/state.ts';
import { beginAlert } from '../flow/steps/alert.ts';
import { beginOutbound, newCall } from '../flow/steps/dial.ts';
import { arrive } from '../flow/steps/arrive.ts';
import type { Voice } from '../voice.ts';
import type { Admission } from './admission.ts';
import type { Arrival } from './arrival.ts';
import { CallSession } from './call-session.ts';

/** Every call that is up, by its id and by its citizen's channel. */
export class CallBook {
  readonly #voice: Voice;
  readonly #send: (fact: CallFact) => void;
  readonly #admission: Admission;
  readonly #sessions = new Map<string, CallSession>();
  readonly #byChannel = new Map<string, string>();
  #lastSeq = 0;

  constructor(voice: Voice, send: (fact: CallFact) => void, admission: Admission) {
    this.#voice = voice;
    this.#send = send;
    this.#admission = admission;
  }

  session(callId: string): CallSession | undefined {
    return this.#sessions.get(callId);
  }

  /** The call of a citizen who dialled in. */
  callOfChannel(channelId: string): string | undefined {
    return this.#byChannel.get(channelId);
  }

  sessions(): CallSession[] {
    return [...this.#sessions.values()];
  }

  /** Asterisk has ended: every call is told as lost. */
  async loseAll(): Promise<void> {
    await Promise.all(this.sessions().map((session) => session.post({ type: 'node-lost' })));
  }

  arrive(arrival: Arrival): Promise<Refusal | undefined> {
    const { channelId, transferNo, enteredAt, ...head } = arrival;
    if (this.#byChannel.has(channelId)) return Promise.resolve(undefined);
    const call: CallState = {
      ...newCall(arrival.callId, enteredAt),
      ...head,
      citizen: { channelId, up: true },
    };
    return this.adopt(call).begin((now) => arrive(now, transferNo));
  }

  dial(order: Extract<CallOrder, { type: 'dial' }>): Promise<Refusal | undefined> {
    const existing = this.#sessions.get(order.callId);
    if (existing) return Promise.resolve(undefined);
    const first = beginOutbound(order, Date.now());
    return this.adopt(first.call).begin(() => first);
  }

  alert(order: Extract<CallOrder, { type: 'alert' }>): Promise<Refusal | undefined> {
    if (this.#sessions.has(order.callId)) return Promise.resolve(undefined);
    const first = beginAlert(order, Date.now());
    return this.adopt(first.call).begin(() => first);
  }

  /** Takes a call into the book: a new one, or one that outlived the last process. */
  adopt(call: CallState): CallSession {
    const session = new CallSession(
      this.#voice,
      {
        report: (callId, fact) => this.report(callId, fact),
        onStep: (now) => this.#admission.saw(now),
        onFinished: (callId) => this.#forget(callId),
      },
      call,
    );
    this.#lastSeq = Math.max(this.#lastSeq, call.lastSeq);
    this.#sessions.set(call.callId, session);
    if (call.citizen) this.#byChannel.set(call.citizen.channelId, call.callId);
    return session;
  }

  /** Numbers rise with the clock, so they go on rising after a crash without any being written down. */
  report(callId: string, fact: NewFact): CallFact {
    const at = Date.now();
    this.#lastSeq = Math.max(this.#lastSeq + 1, at);
    const numbered = { ...fact, callId, seq: this.#lastSeq, at } as CallFact;
    this.#send(numbered);
    this.#voice.log.info({ callId, fact: fact.type }, 'fact');
    return numbered;
  }

  live(): LiveCall[] {
    return this.sessions().map(({ state }) => ({
      callId: state.callId,
      phase: state.phase,
      callerNo: state.citizenNo,
      trunk: state.trunk,
      agentId: state.agent?.agentId ?? null,
      priority: state.priority,
      group: state.group,
      enteredAt: state.enteredAt,
      lastSeq: state.lastSeq,
    }));
  }

  #forget(callId: string): void {
    const session = this.#sessions.get(callId);
    this.#sessions.delete(callId);
    for (const [channelId, owner] of this.#byChannel) if (owner === callId) this.#byChannel.delete(channelId);
    void session?.suspend();
  }
}
