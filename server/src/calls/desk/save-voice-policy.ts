import {
  policyProblems,
  type VoicePolicy,
  type VoicePolicyProblem,
} from '@hotline/shared/domain/voice/voice-policy';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Audited } from '../../store/models/audit.ts';
import { saveVersion, staleRules } from '../../store/save-version.ts';
import { voiceKind } from './voice-policy.ts';

type Who = Pick<Audited, 'person' | 'reason' | 'address'>;

const problemWords: Record<VoicePolicyProblem, string> = {
  'unknown-group': '没有这个技能组',
  'hours-reversed': '值班时段的结束早于开始',
  'dates-unfit': '值班名单的日期不存在，或结束早于开始',
  'code-twice': '代码重复',
  'list-empty': '至少要有一项',
};

/** @throws a problem 422 naming what is unfit, 409 when somebody else saved meanwhile. */
export async function saveVoicePolicy(
  context: Context,
  edited: { version: number; policy: VoicePolicy },
  who: Who,
): Promise<number> {
  const [first] = policyProblems(edited.policy);
  if (first) throw new ProblemError(422, `voice-${first.code}`, `${problemWords[first.code]}：${first.at}`);
  return save(context, 'policy', edited.policy, who, edited.version);
}

/** 高峰模式. */
export const switchSurge = (context: Context, on: boolean, who: Who): Promise<number> =>
  save(context, 'surge', on, who);

async function save(
  context: Context,
  name: 'policy' | 'surge',
  data: unknown,
  who: Who,
  editedFrom?: number,
): Promise<number> {
  const last = versionOf(context, name);
  if (editedFrom !== undefined && editedFrom !== last) throw staleRules();
  const version = last + 1;
  const audited = { ...who, act: `voice-${name}`, ticketNo: null };
  await saveVersion(context, { kind: voiceKind, name, version, data }, audited);
  return version;
}

/** 0 = as shipped. */
export const versionOf = ({ rules }: Pick<Context, 'rules'>, name: 'policy' | 'surge'): number =>
  rules.versions(voiceKind, name).at(-1)?.version ?? 0;
