import type { QualityTerms } from '@hotline/shared/contracts/rest/quality';
import { Form, InputNumber, Select, Switch } from 'antd';

interface Props {
  terms: QualityTerms;
  disabled: boolean;
  onChange: (part: Partial<QualityTerms>) => void;
}

/** 抽样计划 and 禁语. */
export const PlanEditor = ({ terms: { plan, forbiddenWords }, disabled, onChange }: Props) => {
  const change = (part: Partial<typeof plan>): void => onChange({ plan: { ...plan, ...part } });
  const share = (value: number, put: (share: number) => void) => (
    <InputNumber
      min={0}
      max={100}
      suffix="%"
      value={Math.round(value * 1000) / 10}
      onChange={(percent) => put((percent ?? 0) / 100)}
    />
  );
  return (
    <section aria-label="抽样">
      <h3>抽样</h3>
      <Form layout="vertical" disabled={disabled}>
        <Form.Item label="接通电话随机抽取">
          {share(plan.share, (value) => change({ share: value }))}
        </Form.Item>
        <Form.Item label="带来投诉件的电话抽取">
          {share(plan.complaintShare, (value) => change({ complaintShare: value }))}
        </Form.Item>
        <Form.Item label="通话过短必查" extra="0 为不按此抽取">
          <InputNumber
            min={0}
            max={600}
            suffix="秒以内"
            style={{ width: 140 }}
            value={plan.shortMs / 1000}
            onChange={(seconds) => change({ shortMs: Math.round((seconds ?? 0) * 1000) })}
          />
        </Form.Item>
        <Form.Item label="评价不满意必查">
          <Switch checked={plan.dissatisfied} onChange={(dissatisfied) => change({ dissatisfied })} />
        </Form.Item>
        <Form.Item label="服务禁语" extra="有文字转写时自动标出所在时刻；输入后回车">
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            aria-label="服务禁语"
            value={forbiddenWords}
            onChange={(words) => onChange({ forbiddenWords: words })}
          />
        </Form.Item>
      </Form>
    </section>
  );
};
