import { showEmergencyPolicy } from '@hotline/shared/contracts/rest/emergency';
import { Skeleton } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { EmergencyEditor } from './emergency-editor.tsx';

/** 应急联动: other lines, which matter goes to which, words of risk, as data. */
export const EmergencyPage = () => {
  const { data, error, refetch } = useRoute(showEmergencyPolicy, {});
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return <EmergencyEditor key={data.version} shown={data} />;
};
