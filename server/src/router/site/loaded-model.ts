import type { TrackRecord } from '@hotline/shared/domain/routing/accord';
import type { RouterModel } from '../model/router-model.ts';

export interface LoadedModel {
  version: number;
  model: RouterModel;
  past: TrackRecord;
}

/** The model that is switched on; without one, or with a broken one, 派单目录 goes on alone. */
export interface SiteRouter {
  loaded(): LoadedModel | null;
  /** Why the model that is switched on cannot be used. */
  broken(): string | null;
  /** Resolves when what was switched on last is loaded. */
  settled(): Promise<void>;
}
