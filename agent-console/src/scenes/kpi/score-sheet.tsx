import type { BodyScore, MetricsView } from '@hotline/shared/contracts/rest/metrics';
import type { ScorePart } from '@hotline/shared/domain/kpi/department-score';
import { scoreFormulaWords, scorePartWords } from '@hotline/shared/words/zh-CN';
import { Drawer, Table } from 'antd';
import { Link } from 'react-router';
import { FactList } from './behind.tsx';
import css from './kpi.module.css';
import type { Period } from './period.ts';
import { percent } from './say.ts';

type Part = ScorePart['part'];
const order: readonly Part[] = ['sign', 'on-time', 'satisfied', 'solved', 'reply-quality', 'knowledge'];
const metricOf: Partial<Record<Part, string>> = {
  sign: 'signedInTimeRate',
  'on-time': 'onTimeRate',
  satisfied: 'satisfiedRate',
  solved: 'solvedRate',
};

interface Props {
  score: BodyScore | null;
  period: Period;
  policy: MetricsView['policy'];
  onClose: () => void;
}

/** A score with its published formula, part by part, so that a body can reckon it itself. */
export const ScoreSheet = ({ score, period, policy, onClose }: Props) => (
  <Drawer open={score !== null} size={920} onClose={onClose} title={score && `${score.bodyName} · 得分构成`}>
    {score && (
      <>
        <Table
          size="small"
          rowKey="part"
          pagination={false}
          dataSource={order.map((part) => lineOf(score, part))}
          columns={[
            { title: '项目', dataIndex: 'name' },
            { title: '本期 r', width: 120, dataIndex: 'rate' },
            { title: '公开的计分公式', dataIndex: 'formula' },
            { title: '得分', width: 70, align: 'right', dataIndex: 'points' },
            { title: '满分', width: 60, align: 'right', dataIndex: 'most' },
          ]}
        />
        <Sum score={score} policy={policy} />
        {score.upkeep.entries > 0 && (
          <p>
            <Link to={`/knowledge?body=${score.bodyId}`}>查看本单位知识条目</Link>
          </p>
        )}
        {score.replies.marked > 0 && (
          <>
            <h3 className={css.section}>评分的答复</h3>
            <FactList query={{ ...period, name: 'reply-quality', bodyId: score.bodyId }} />
          </>
        )}
      </>
    )}
  </Drawer>
);

const sayReplies = ({ marked, average }: BodyScore['replies']): string =>
  average === null ? '—' : `${average} 分／${marked} 件`;

const rateOf = ({ figures, replies, upkeep }: BodyScore, part: Part): string => {
  if (part === 'reply-quality') return sayReplies(replies);
  if (part === 'knowledge') return upkeep.entries === 0 ? '—' : `${upkeep.current}／${upkeep.entries} 条`;
  const figure = figures.find(({ metric }) => metric === metricOf[part]);
  return figure ? percent(figure.value) : '—';
};

const lineOf = (score: BodyScore, part: Part) => {
  const found = score.parts.find((one) => one.part === part);
  return {
    part,
    name: scorePartWords[part],
    rate: rateOf(score, part),
    formula: scoreFormulaWords[part],
    points: found?.points ?? '不计',
    most: found?.most ?? '—',
  };
};

const Sum = ({ score, policy }: { score: BodyScore; policy: MetricsView['policy'] }) => {
  const { parts, judged, deductions, total, tickets, band } = score;
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  const most = parts.reduce((sum, part) => sum + part.most, 0);
  return (
    <div className={css.sum}>
      <p>没有数据的项目不计，其余项目折算为 100 分。</p>
      <p>
        扣分：虚假办结 {judged.falseClosures} 件 × {policy.deductions.falseClosure} ＋ 提级督办{' '}
        {judged.escalated} 件 × {policy.deductions.escalated} ＝ {deductions}
      </p>
      <p>
        <b>
          {total === null
            ? '本期没有可计的项目'
            : `${Number(points.toFixed(2))} ÷ ${most} × 100 − ${deductions} ＝ ${total} 分`}
        </b>
      </p>
      <p className={css.soft}>
        {band
          ? `A ≥ ${policy.bands.A}，B ≥ ${policy.bands.B}，C ≥ ${policy.bands.C}，其余 D；只在同类单位内评档，不排名次。`
          : `派单 ${tickets} 件，少于 ${policy.leastTickets} 件不评档。`}{' '}
        考核规则{policy.version === 0 ? '为出厂版本' : `第 ${policy.version} 版`}。
      </p>
    </div>
  );
};
