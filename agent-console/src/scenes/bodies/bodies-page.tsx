import { showBodies } from '@hotline/shared/contracts/rest/bodies';
import { Skeleton } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { BodiesEditor } from './bodies-editor.tsx';

/** 承办单位: who there is to dispatch to. */
export const BodiesPage = () => {
  const { data, error, refetch } = useRoute(showBodies, {});
  const { roles } = usePerson();
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return <BodiesEditor key={data.version} register={data} mayEdit={roles.includes('administrator')} />;
};
