import { DUTY_OFFICE } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import type { EditionKind } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import { DUTY_OFFICE_NAME, editionKindWords, riskVerbWords } from '@hotline/shared/words/zh-CN';
import { Form, Input, Select } from 'antd';
import { useReference } from '../../components/reference.ts';
import type { CaseVerb } from '../judging/case-form.tsx';
import type { ShownRisk } from './shown-risk.ts';

type Other = Exclude<ShownRisk['offered'][number], 'report'>;
/** Each edition is a button of its own, as each has a text of its own. */
export type ShownVerb = Other | `report-${EditionKind}`;

export const verbsOf = ({ offered, drafts, to, receipts, instructions }: ShownRisk): ShownVerb[] =>
  offered.flatMap((verb): ShownVerb[] => {
    if (verb === 'report') return drafts.map(({ kind }) => `report-${kind}` as const);
    if (verb === 'receive' && receipts.length === to.length) return [];
    if (verb === 'carry-out' && instructions.every(({ done }) => done !== null)) return [];
    return [verb];
  });

/** What each verb on a risk event asks. */
export const riskVerbs = (event: ShownRisk): Readonly<Record<ShownVerb, CaseVerb>> => {
  const edition = (kind: EditionKind): CaseVerb => ({
    label: editionKindWords[kind],
    text: `${editionKindWords[kind]}内容`,
    hint: '已按目前掌握的情况起草，请核对修改后报送。',
    initial: event.drafts.find((draft) => draft.kind === kind)?.text ?? '',
    rows: 10,
  });
  return {
    confirm: {
      label: riskVerbWords.confirm,
      text: '研判意见',
      hint: '确认后编号，初报时限从提出时起算。',
      initial: '经核实，属于风险事件，按紧急信息报送。',
      fields: <Recipients />,
    },
    dismiss: { label: riskVerbWords.dismiss, text: '理由' },
    'report-first': edition('first'),
    'report-follow-up': edition('follow-up'),
    'report-final': edition('final'),
    receive: { label: riskVerbWords.receive, text: '回执情况', fields: <Receipt event={event} /> },
    instruct: { label: riskVerbWords.instruct, text: '批示内容', fields: <Leader /> },
    'carry-out': { label: riskVerbWords['carry-out'], text: '落实情况', fields: <Which event={event} /> },
    'correct-title': {
      label: riskVerbWords['correct-title'],
      text: '更正理由',
      hint: '已报送的各期内容不变；原标题记入审计。',
      fields: <Title title={event.title} />,
    },
  };
};

export const commandOf = (verb: ShownVerb, values: Record<string, unknown>): object =>
  verb.startsWith('report-')
    ? { ...values, type: 'report', kind: verb.slice('report-'.length) }
    : { ...values, type: verb };

const needed = [{ required: true, message: '请选择或填写' }];

const Recipients = () => {
  const { bodies } = useReference();
  const options = [
    { value: DUTY_OFFICE, label: DUTY_OFFICE_NAME },
    ...bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
  ];
  return (
    <Form.Item name="to" label="报送对象" initialValue={[DUTY_OFFICE]} rules={needed}>
      <Select mode="multiple" optionFilterProp="label" options={options} />
    </Form.Item>
  );
};

const Title = ({ title }: { title: string }) => (
  <Form.Item name="title" label="标题" initialValue={title} rules={needed}>
    <Input maxLength={100} />
  </Form.Item>
);

const Receipt = ({ event: { to, receipts } }: { event: ShownRisk }) => {
  const waiting = to.filter(({ id }) => !receipts.some(({ from }) => from === id));
  return (
    <>
      <Form.Item name="from" label="回执单位" initialValue={waiting[0]?.id} rules={needed}>
        <Select options={waiting.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="receiptNo" label="回执编号或签收人" rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
};

const Leader = () => (
  <>
    <Form.Item name="leader" label="批示领导" rules={needed}>
      <Input maxLength={30} />
    </Form.Item>
    <Form.Item name="span" label="落实时限（如 2h、30min，不填按规定）">
      <Input maxLength={12} />
    </Form.Item>
  </>
);

const Which = ({ event: { instructions } }: { event: ShownRisk }) => {
  const open = instructions.filter(({ done }) => done === null);
  return (
    <Form.Item name="no" label="批示" initialValue={open[0]?.no} rules={needed}>
      <Select options={open.map(({ no, leader, text }) => ({ value: no, label: `${leader}：${text}` }))} />
    </Form.Item>
  );
};
