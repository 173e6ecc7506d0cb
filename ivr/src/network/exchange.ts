import type { Ari } from '../ari/http.ts';
import type { Lobby } from './lobby.ts';
import type { ToneFiles } from './tone-files.ts';

/** What every telephone of the network works with. */
export interface Exchange {
  /** The Stasis application of this client. */
  app: string;
  ari: Ari;
  lobby: Lobby;
  tones: ToneFiles;
}
