import type { CaseChange, NoticeFile } from '@hotline/shared/contracts/socket';
import type { CaseCommand, CaseFile } from '@hotline/shared/domain/supervision/case/case-file';
import type { CaseRules } from '@hotline/shared/domain/supervision/case/case';
import type { CaseFiring, CaseStage } from '@hotline/shared/domain/supervision/case/watch';
import type { StageRules } from '@hotline/shared/domain/ticket/clock/stages';
import type { Model } from 'mongoose';
import type { Context } from '../context.ts';
import type { CaseDocument } from '../store/models/case.ts';
import type { Store } from '../store/store.ts';

/** A file's deadline as people are told of it at once. */
export interface CaseTelling {
  /** `null` where those told must not learn which ticket it is. */
  ticketId: string | null;
  ticketNo: string | null;
  file: NoticeFile;
  /** What it is called, and which step is due. */
  about: string;
}

/** What is special to one kind of file; load, decide, save, watch and fire are the same for all. */
export interface CaseRoom<S extends CaseFile, C extends CaseCommand> {
  kind: CaseChange['kind'];
  model: (store: Store) => Model<CaseDocument<S>>;
  rules: CaseRules<S, C>;
  /** Stages that run now. */
  watch: (state: S, rules: StageRules) => CaseStage[];
  /** Deadlines that waited for a calendar, filled in. */
  settle: (state: S, rules: StageRules) => S;
  /** What stages lead to elsewhere, before they are recorded; may be asked twice. */
  fired: (context: Context, state: S, firings: readonly CaseFiring[]) => Promise<void>;
  /** Who is told of a stage of this deadline, and how it is named; `null` = nobody. */
  telling: (state: S, clock: string) => CaseTelling | null;
  /** What a command leads to elsewhere, after it is saved; may be asked twice. */
  follow: (context: Context, state: S) => Promise<void>;
}
