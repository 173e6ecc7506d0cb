import type { RouterModelView, RouterState } from '@hotline/shared/contracts/rest/routing';
import { Button, Empty, Table } from 'antd';
import { Mark } from '../../components/mark.tsx';
import { shortTime } from '../../components/time.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Every version that is kept, newest first, with what it was worth on matters held out in turn. */
export const ModelTable = ({
  state,
  onUse,
}: {
  state: RouterState;
  onUse: (model: RouterModelView) => void;
}) => (
  <Table
    size="small"
    rowKey="version"
    dataSource={state.models}
    pagination={{ pageSize: 15, hideOnSinglePage: true }}
    locale={{ emptyText: <Empty description="还没有学习过；已办结工单达到 20 件即可学习" /> }}
    columns={[
      { title: '版本', dataIndex: 'version' },
      {
        title: '学习',
        render: (_, { trainedAt, trainedBy }) =>
          `${shortTime(trainedAt)} ${trainedBy === 'nightly' ? '夜间自动' : trainedBy}`,
      },
      { title: '工单 / 单位', render: (_, { rows, bodies }) => `${rows} / ${bodies}` },
      { title: '仅目录', render: (_, { figures }) => percent(figures.ruleAccuracy) },
      { title: '仅模型', render: (_, { figures }) => percent(figures.model.accuracy) },
      { title: '目录+模型', render: (_, { figures }) => <b>{percent(figures.accuracy)}</b> },
      { title: '前两位', render: (_, { figures }) => percent(figures.top2) },
      { title: '宏平均 F1', render: (_, { figures }) => figures.model.macroF1.toFixed(3) },
      { title: '校准误差', render: (_, { figures }) => figures.model.calibrationError.toFixed(3) },
      { title: '可自动派单（准确率：覆盖）', render: (_, { figures }) => coverages(figures) },
      { title: '大小', render: (_, { bytes }) => sizeOf(bytes) },
      {
        title: '',
        render: (_, model) =>
          model.version === state.model ? (
            <Mark tone="ok">在用</Mark>
          ) : (
            <Button size="small" onClick={() => onUse(model)}>
              启用
            </Button>
          ),
      },
    ]}
  />
);

const MIB = 1_048_576;
const sizeOf = (bytes: number): string =>
  bytes < MIB ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MIB).toFixed(1)} MB`;

const coverages = ({ proven, model }: RouterModelView['figures']): string =>
  proven
    .flatMap(({ precision, at }) =>
      at === null
        ? []
        : [`${precision * 100}%：${Math.round((at.matters / Math.max(1, model.measured)) * 100)}%`],
    )
    .join('，') || '未证明';
