import { setDigestNumber, showDigestNumber } from '@hotline/shared/contracts/rest/digests';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';

/** Where my digests are sent as well; empty = only shown here. */
export const DigestNumber = () => {
  const { data } = useRoute(showDigestNumber, {});
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(setDigestNumber);
  if (data === undefined) return null;
  const save = ({ mobile }: { mobile?: string }): void =>
    mutate({ body: { mobile: mobile || null } }, { onSuccess: () => refresh(client, showDigestNumber) });
  return (
    <Form
      key={data.mobile}
      layout="inline"
      style={{ marginBottom: 10 }}
      initialValues={{ mobile: data.mobile ?? '' }}
      onFinish={save}
    >
      <Form.Item
        name="mobile"
        label="短信提醒手机号"
        extra="每次提要、每件工单首次亮牌各发一条，不含工单内容；留空不发。"
        rules={[{ pattern: /^1\d{10}$/u, message: '请填写 11 位手机号' }]}
      >
        <Input style={{ width: 160 }} maxLength={11} inputMode="numeric" />
      </Form.Item>
      <Button htmlType="submit" loading={isPending}>
        保存
      </Button>
      <ProblemAlert error={error} />
    </Form>
  );
};
