import type { MetricsView } from '@hotline/shared/contracts/rest/metrics';
import { Table } from 'antd';
import { type Asked, FigureValue } from './figure-value.tsx';
import { sayMetric } from './say.ts';

type Region = MetricsView['regions'][number];
const shown = ['onTimeRate', 'responseRate', 'solvedRate', 'satisfiedRate', 'appealKeptRate', 'redoRate'];

/** The same figures by the place of the matter, whatever body was in charge. */
export const Regions = ({ view, onAsk }: { view: MetricsView; onAsk: (asked: Asked) => void }) => (
  <Table<Region>
    size="small"
    rowKey="divisionCode"
    pagination={false}
    dataSource={view.regions}
    locale={{ emptyText: '本期没有派单' }}
    columns={[
      { title: '区域', dataIndex: 'name' },
      { title: '派单', width: 70, align: 'right', dataIndex: 'tickets' },
      ...shown.map((metric) => ({
        title: sayMetric(metric),
        render: (_: unknown, { divisionCode, name, figures }: Region) => {
          const figure = figures.find((one) => one.metric === metric);
          return figure && <FigureValue asked={{ figure, divisionCode, of: name }} onAsk={onAsk} />;
        },
      })),
    ]}
  />
);
