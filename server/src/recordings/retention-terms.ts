import { defaultRetention } from '@hotline/shared/domain/recording/retention';
import type { RetentionTerms } from '@hotline/shared/domain/recording/retention';
import type { Context } from '../context.ts';
import type { Audited } from '../store/models/audit.ts';
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
  const reason = `保存 ${terms.days} 天：${who.reason}`;
  const audited = { ...who, act: 'change-retention', ticketNo: null, reason };
  await publishReference(
    context,
    KIND,
    'default',
    () => terms,
    () => audited,
  );
}
