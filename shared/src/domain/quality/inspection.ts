import type { AudioChecks } from '../recording/audio-checks.ts';
import type { CaseCommand, CaseFile } from '../supervision/case/case-file.ts';
import type { Deadline } from '../supervision/case/deadline.ts';
import type { Said } from '../supervision/order/order.ts';
import type { Marks, QualityForm } from './quality-form.ts';
import type { SampleReason } from './sampling-plan.ts';
import type { TranscriptChecks } from './transcript.ts';

/** 待评分, 已评分, 申诉中, 已裁定. */
export const inspectionStatuses = ['to-score', 'scored', 'appealed', 'settled'] as const;
export type InspectionStatus = (typeof inspectionStatuses)[number];

/** What machines noticed; `null` where there was no sound, or no transcript. */
export interface AutomaticChecks {
  audio: AudioChecks | null;
  transcript: TranscriptChecks | null;
}

export interface Scoring extends Said {
  marks: Marks;
  score: number;
}

/** 质检: one call judged by the form that was in force when it was drawn. */
export interface Inspection extends CaseFile {
  status: InspectionStatus;
  callId: string;
  agentId: string;
  agentName: string;
  /** When the call began. */
  calledAt: number;
  reasons: readonly SampleReason[];
  form: QualityForm;
  checks: AutomaticChecks;
  scoring: Scoring | null;
  /** How long the agent may object. */
  appealing: Deadline | null;
  appeal: Said | null;
  /** `scoring` is the new one where the appeal was upheld. */
  ruling: (Said & { upheld: boolean }) | null;
}

interface Verb<T extends string> extends CaseCommand {
  type: T;
}

export type InspectionCommand =
  | (Verb<'score'> & { marks: Marks })
  | Verb<'appeal'>
  /** 裁定: upheld with new marks, or not. */
  | (Verb<'rule'> & { marks: Marks | null });
export type InspectionVerb = InspectionCommand['type'];
