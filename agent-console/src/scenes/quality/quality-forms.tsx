import type { InspectionView } from '@hotline/shared/contracts/rest/quality';
import { scoreMarks } from '@hotline/shared/domain/quality/score-marks';
import { Button, Checkbox, Form, Input, Radio } from 'antd';

type Marks = NonNullable<InspectionView['scoring']>['marks'];

const steps = [
  { value: 1, label: '达标' },
  { value: 0.5, label: '部分' },
  { value: 0, label: '不达标' },
];

interface MarksProps {
  form: InspectionView['form'];
  /** Those to begin with; `null` = everything is met. */
  marks: Marks | null;
  pending: boolean;
  onMarks: (marks: Marks, text: string) => void;
}

/** 评分表: each point, then the red lines. */
export const MarksForm = ({ form, marks, pending, onMarks }: MarksProps) => {
  const [sheet] = Form.useForm<Marks & { text: string }>();
  const found = Form.useWatch([], sheet) as Marks | undefined;
  const score = found?.points && scoreMarks(form, found);
  return (
    <Form<Marks & { text: string }>
      form={sheet}
      size="small"
      labelCol={{ span: 10 }}
      labelAlign="left"
      colon={false}
      initialValues={
        marks ?? { points: Object.fromEntries(form.points.map(({ code }) => [code, 1])), crossed: [] }
      }
      onFinish={({ text, ...found }) => onMarks(found, text)}
    >
      {form.points.map(({ code, name, weight }) => (
        <Form.Item
          key={code}
          name={['points', code]}
          label={`${name}（${weight}）`}
          style={{ marginBottom: 2 }}
        >
          <Radio.Group optionType="button" options={steps} />
        </Form.Item>
      ))}
      <Form.Item name="crossed" label="触碰红线（整单 0 分）" style={{ marginBottom: 6 }}>
        <Checkbox.Group options={form.redLines.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Words />
      <Button type="primary" htmlType="submit" loading={pending}>
        {marks === null ? '提交评分' : '申诉成立，按此改分'}
        {score !== undefined && `（${score} 分）`}
      </Button>
    </Form>
  );
};

interface WordsProps {
  label: string;
  pending: boolean;
  onText: (text: string) => void;
}

export const AppealForm = ({ label, pending, onText }: WordsProps) => (
  <Form<{ text: string }> size="small" style={{ marginTop: 10 }} onFinish={({ text }) => onText(text)}>
    <Words />
    <Button htmlType="submit" loading={pending}>
      {label}
    </Button>
  </Form>
);

const Words = () => (
  <Form.Item
    name="text"
    rules={[{ required: true, whitespace: true, message: '请写明依据' }]}
    style={{ marginBottom: 6 }}
  >
    <Input.TextArea aria-label="说明与依据" placeholder="说明与依据" rows={2} maxLength={2000} />
  </Form.Item>
);
