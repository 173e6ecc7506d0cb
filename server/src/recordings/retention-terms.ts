import { defaultRetention } from '@hotline/shared/domain/recording/retention';
import type { RetentionTerms } from '@hotline/shared/domain/recording/retention';
import type { Audited } from '../commands/write-audit.ts';
import { writeAudit } from '../commands/write-audit.ts';
import type { Context } from '../context.ts';
import { publishReference } from '../store/publish-reference.ts';
import type { Rules } from '../store/rules.ts';

const KIND = 'recording-retention';

export const retentionOf = (rules: Pick<Rules, 'newest'>): RetentionTerms =>
  (rules.newest(KIND, 'default') as RetentionTerms | undefined) ?? defaultRetention;

export async function changeRetention(
  context: Context,
  terms: RetentionTerms,
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<void> {
  await publishReference(context, KIND, 'default', () => terms);
  const reason = `保存 ${terms.days} 天：${who.reason}`;
  await writeAudit(context, { ...who, act: 'change-retention', ticketNo: null, reason });
}
