import { Skeleton } from 'antd';
import { showQualityTerms } from '@hotline/shared/contracts/rest/quality';
import { showRetention } from '@hotline/shared/contracts/rest/recordings';
import { useRoute } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import css from './quality-terms.module.css';
import { Retention } from './retention.tsx';
import { TermsEditor } from './terms-editor.tsx';

/** 质检与录音规则: by what calls are judged and drawn, and how long recordings are kept. */
export const QualityTermsPage = () => {
  const mayEdit = usePerson().roles.includes('administrator');
  const terms = useRoute(showQualityTerms, {});
  const retention = useRoute(showRetention, {});
  const error = terms.error ?? retention.error;
  if (terms.data === undefined || retention.data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void terms.refetch()} /> : <Skeleton active />;
  return (
    <div className={css.page}>
      <TermsEditor key={JSON.stringify(terms.data)} current={terms.data} mayEdit={mayEdit} />
      <Retention key={retention.data.days} days={retention.data.days} mayEdit={mayEdit} />
    </div>
  );
};
