import type { QualityTerms } from '@hotline/shared/contracts/rest/quality';
import { defaultQualityForm } from '@hotline/shared/domain/quality/quality-form';
import { defaultSamplingPlan } from '@hotline/shared/domain/quality/sampling-plan';
import { defaultForbiddenWords } from '@hotline/shared/domain/quality/transcript';
import type { Context } from '../context.ts';
import type { Audited } from '../store/models/audit.ts';
import { publishReference } from '../store/publish-reference.ts';
import type { Rules } from '../store/rules.ts';

const KIND = 'quality-terms';

export const qualityTermsOf = (rules: Pick<Rules, 'newest'>): QualityTerms =>
  (rules.newest(KIND, 'default') as QualityTerms | undefined) ?? {
    form: { points: [...defaultQualityForm.points], redLines: [...defaultQualityForm.redLines] },
    plan: defaultSamplingPlan,
    forbiddenWords: [...defaultForbiddenWords],
  };

export async function changeQualityTerms(
  context: Context,
  terms: QualityTerms,
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<void> {
  const audited = { ...who, act: 'change-quality-terms', ticketNo: null };
  await publishReference(
    context,
    KIND,
    'default',
    () => terms,
    () => audited,
  );
}
