import { showCatalogue } from '@hotline/shared/contracts/rest/catalogue';
import { Skeleton } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { CatalogueEditor } from './catalogue-editor.tsx';

/** 派单目录: who answers for what. */
export const CataloguePage = () => {
  const { data, error, refetch } = useRoute(showCatalogue, {});
  const { roles } = usePerson();
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return <CatalogueEditor key={data.newest} catalogue={data} mayEdit={roles.includes('administrator')} />;
};
