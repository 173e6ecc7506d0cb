import type { Ari } from '../ari/http.ts';
import type { Lobby } from './lobby.ts';
import type { ToneFiles } from './tone-files.ts';

/** The Stasis application of the simulated network, also named in its dialplan. */
export const networkApp = 'network';

/** What every telephone of the network works with. */
export interface Exchange {
  ari: Ari;
  lobby: Lobby;
  tones: ToneFiles;
}
