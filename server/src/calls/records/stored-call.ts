import type { Skill } from '@hotline/shared/domain/agent/agent';
import type { CallRecord } from '@hotline/shared/domain/call/record';

/** A call record with what the server alone knows. */
export type StoredCall = CallRecord & {
  /** The voice node that holds its media. */
  nodeId: string;
  /** Skill that this caller wants; absent: Mandarin. */
  skill?: Skill;
  /** He chose 语音留言 from the menu. */
  wantsVoiceMail?: boolean;
  /** Who works on the message that was left, and may hear it. */
  voiceMailWith?: string | null;
  /** 话后小结: a code of the site's voice policy. */
  wrapUpCode?: string;
  /** 话后整理, milliseconds. */
  wrapMs?: number;
  /** 辱骂、骚扰, marked by the agent: the call is not counted. */
  abuse?: { at: number; byName: string; note: string };
  /** He is on 黑名单 and pressed the key for danger. */
  pressedDanger?: boolean;
  /** 转接说明 of who consulted or transferred last. */
  briefing?: { text: string; byName: string; at: number };
};

export type CallDocument = StoredCall & { _id: string };

export const withoutId = ({ _id, ...call }: CallDocument): StoredCall => call;
