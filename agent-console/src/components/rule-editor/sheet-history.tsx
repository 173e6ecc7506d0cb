import { type PolicyKind, listPolicyVersions } from '@hotline/shared/contracts/rest/policy-versions';
import { Collapse } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { VersionHistory } from './version-history.tsx';

/** The versions of a sheet of rules, folded away until somebody asks. */
export const SheetHistory = ({ kind }: { kind: PolicyKind }) => {
  const { data, error, refetch } = useRoute(listPolicyVersions, { params: { kind } });
  return (
    <Collapse
      size="small"
      style={{ marginTop: 14 }}
      items={[
        {
          key: 'history',
          label: `历史版本（${data?.length ?? 0}）`,
          children: error ? (
            <ProblemAlert error={error} onRetry={() => void refetch()} />
          ) : (
            <VersionHistory versions={data} />
          ),
        },
      ]}
    />
  );
};
