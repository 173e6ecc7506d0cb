import type { EmergencyPreview } from '@hotline/shared/contracts/rest/emergency';
import { emergencyPolicyProblemWords } from '@hotline/shared/words/zh-CN';
import { Alert, Table } from 'antd';
import { ProblemAlert } from '../../components/problem-alert.tsx';

interface Props {
  preview: EmergencyPreview | undefined;
  error: unknown;
}

/** What is wrong with the edited policy, and which recent tickets it would light otherwise. */
export const PolicyPreview = ({ preview, error }: Props) => {
  if (error) return <ProblemAlert error={error} />;
  if (preview === undefined) return <p>修改后点“预览影响”，查看最近工单中预警的变化，再应用。</p>;
  const { problems, looked, lit, changes } = preview;
  return (
    <>
      {problems.length > 0 && (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={`有 ${problems.length} 处错误，改正后方可应用`}
          description={problems.map(({ code, at }) => (
            <div key={code + at}>
              {emergencyPolicyProblemWords[code]}：{at}
            </div>
          ))}
        />
      )}
      <p role="status">
        最近 {looked} 件工单中，预警 {lit.before} → <b>{lit.after}</b> 件，变化 {changes.length} 件
      </p>
      <Table
        size="small"
        rowKey="ticketNo"
        dataSource={changes}
        pagination={{ pageSize: 12, hideOnSinglePage: true }}
        locale={{ emptyText: '预警没有变化' }}
        columns={[
          { title: '工单', dataIndex: 'ticketNo', width: 200 },
          { title: '新命中', render: (_, { gained }) => gained.join('、') },
          { title: '不再命中', render: (_, { lost }) => lost.join('、') },
        ]}
      />
    </>
  );
};
