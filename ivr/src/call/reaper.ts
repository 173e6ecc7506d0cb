import { unlessGone } from '../ari/http.ts';
import type { Application, Bridge, Channel } from '../ari/types.ts';
import { legRoles } from '../flow/input.ts';
import { parseLegId } from '../flow/leg-id.ts';
import { stasisApp, type Voice } from '../voice.ts';
import type { CallBook } from './call-book.ts';

/**
 * Hangs up legs and destroys bridges of calls that are no more: a crash between two verbs leaves such behind.
 * A leg is spared until it has been seen astray twice, as one may just be coming up. Citizens who dialled in are never
 * reaped.
 */
export class Reaper {
  readonly #voice: Voice;
  readonly #book: CallBook;
  #astray = new Set<string>();

  constructor(voice: Voice, book: CallBook) {
    this.#voice = voice;
    this.#book = book;
  }

  async sweep(): Promise<void> {
    const { ari, log } = this.#voice;
    const legs = await this.#strayLegs();
    const bridges = (await ari.get<Bridge[]>('bridges'))
      .filter((one) => this.#isStrayBridge(one))
      .map((one) => one.id);
    const found = new Set([...legs, ...bridges]);
    for (const id of legs) if (this.#astray.has(id)) await unlessGone(ari.remove(`channels/${id}`));
    for (const id of bridges) if (this.#astray.has(id)) await unlessGone(ari.remove(`bridges/${id}`));
    const reaped = [...found].filter((id) => this.#astray.has(id));
    if (reaped.length > 0) log.warn({ reaped }, 'stray legs and bridges were cleared away');
    this.#astray = found;
  }

  async #strayLegs(): Promise<string[]> {
    const { ari } = this.#voice;
    const there = new Set((await ari.get<Channel[]>('channels')).map((one) => one.id));
    const { channel_ids: ours } = await ari.get<Application>(`applications/${stasisApp}`);
    return ours.filter((id) => there.has(id) && this.#isStrayLeg(id));
  }

  #isStrayLeg(channelId: string): boolean {
    const leg = parseLegId(channelId);
    if (!leg) return false;
    const state = this.#book.session(leg.callId)?.state;
    if (!state) return true;
    return leg.role !== 'spy' && !legRoles.some((role) => state[role]?.channelId === channelId);
  }

  #isStrayBridge({ id }: Bridge): boolean {
    const callId = /^(?:talk|monitor)\.(.+)$/u.exec(id)?.[1];
    return callId !== undefined && !this.#book.session(callId);
  }
}
