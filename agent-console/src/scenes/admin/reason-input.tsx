import { Form, Input } from 'antd';

/** Why, for the audit. */
export const ReasonInput = () => (
  <Form.Item
    name="reason"
    label="依据或理由（留审计）"
    rules={[{ required: true, whitespace: true, message: '请填写依据或理由' }]}
  >
    <Input maxLength={200} />
  </Form.Item>
);
