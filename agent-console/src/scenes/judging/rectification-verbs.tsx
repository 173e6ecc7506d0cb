import type { RectificationView } from '@hotline/shared/contracts/rest/rectifications';
import { exclusionReasons } from '@hotline/shared/domain/kpi/bands';
import type { RectificationVerb } from '@hotline/shared/domain/supervision/rectification/rectification';
import { exclusionReasonWords, rectificationVerbWords } from '@hotline/shared/words/zh-CN';
import { Form, Select } from 'antd';
import { usePerson } from '../../app/session.tsx';
import { useReference } from '../../components/reference.ts';
import { type CaseVerb, YesNo } from './case-form.tsx';

/** What each verb on a 差评件 asks. */
export const rectificationVerbs = (
  file: RectificationView,
): Readonly<Record<RectificationVerb, CaseVerb>> => ({
  verify: {
    label: rectificationVerbWords.verify,
    text: '核实情况',
    hint: '与评价人、工单记录核对；属实的转单位 15 个工作日内整改，不属实的直接回访说明。',
    fields: <YesNo name="founded" label="差评是否属实" yes="属实" no="不属实" />,
  },
  rectify: { label: rectificationVerbWords.rectify, text: '整改措施与结果' },
  appeal: {
    label: rectificationVerbWords.appeal,
    text: '申诉理由与依据',
    hint: '每件可申诉一次，由三人以上评议组裁定；裁定前整改时限不停。',
    fields: (
      <Form.Item name="ground" label="申诉类型" rules={[{ required: true, message: '请选择' }]}>
        <Select options={exclusionReasons.map((value) => ({ value, label: exclusionReasonWords[value] }))} />
      </Form.Item>
    ),
  },
  'rule-appeal': {
    label: rectificationVerbWords['rule-appeal'],
    text: '裁定理由',
    hint: '单位申诉见左；评议组不少于三人，不含被评价单位人员和申诉人。',
    fields: (
      <>
        <YesNo name="upheld" label="裁定" yes="成立，不计入考核" no="不成立，继续整改" />
        <PanelChoice bodyId={file.bodyId} />
      </>
    ),
  },
  'call-back': {
    label: rectificationVerbWords['call-back'],
    text: '回访情况',
    hint: '从工单页拨打，通话自动录音。',
    fields: <YesNo name="satisfied" label="对整改" yes="满意" no="仍不满意" />,
  },
});

/** Who may judge: nobody of the rated body, and not the one who rules alone. */
const PanelChoice = ({ bodyId }: { bodyId: string }) => {
  const { staff } = useReference();
  const { id: self } = usePerson();
  const neutral = staff.filter((one) => one.bodyId !== bodyId);
  return (
    <Form.Item
      name="panelIds"
      label="评议组成员"
      initialValue={[self]}
      rules={[{ required: true, type: 'array', min: 3, message: '评议组不少于三人' }]}
    >
      <Select
        mode="multiple"
        optionFilterProp="label"
        placeholder="输入姓名查找"
        options={neutral.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
};
