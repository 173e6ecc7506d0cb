import {
  type CatalogueProposalView,
  acceptProposal,
  listProposals,
  refuseProposal,
} from '@hotline/shared/contracts/rest/catalogue-proposals';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select, Space } from 'antd';
import { refresh, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { divisionName, useReference } from '../../components/reference.ts';
import { sayRule } from './say-rule.ts';

interface Values {
  levels: number;
  divisionPrefix: string;
  words: string[];
  lead: string;
  coHandlers: string[];
  clause: string;
  reason: string;
}

/** The rule that a ticket taught, ready to be published; or a reason why not. */
export const ProposalForm = ({
  proposal,
  onClose,
}: {
  proposal: CatalogueProposalView;
  onClose: () => void;
}) => {
  const client = useQueryClient();
  const reference = useReference();
  const [form] = Form.useForm<Values>();
  const accept = useSend(acceptProposal);
  const refuse = useSend(refuseProposal);
  const lead = (proposal.body ?? proposal.lead)?.bodyId;
  const { catalogueVersion: version } = proposal;
  const params = { ticketNo: proposal.ticketNo, round: proposal.round };
  const done = { onSuccess: onClose, onSettled: () => refresh(client, listProposals) };
  const send = ({ levels, ...wish }: Values): void => {
    const category = proposal.category.slice(0, levels);
    const coHandlers = wish.coHandlers.filter((bodyId) => bodyId !== wish.lead);
    accept.mutate({ params, body: { ...wish, version, category, coHandlers } }, done);
  };
  const leave = (): void =>
    void form
      .validateFields(['reason'])
      .then(({ reason }) => refuse.mutate({ params, body: { reason } }, done))
      .catch(() => undefined);
  const townships = { value: 'township', label: '属地乡镇' };
  const bodies = reference.bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }));
  const needed = [{ required: true, min: 2, message: '请填写' }];
  return (
    <Modal open title="修改派单目录" onCancel={onClose} footer={null} width={640}>
      <Form
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{
          levels: proposal.category.length,
          divisionPrefix: '',
          words: [],
          lead,
          coHandlers: proposal.rule?.coHandlers.map(({ bodyId }) => bodyId).filter((id) => id !== lead) ?? [],
          clause: proposal.clause,
          reason: '',
        }}
      >
        <Form.Item label="目录现行">{sayRule(proposal.rule)}</Form.Item>
        <Form.Item name="levels" label="事项">
          <Select
            options={proposal.category.map((_, index) => ({
              value: index + 1,
              label: proposal.category.slice(0, index + 1).join(' / '),
            }))}
          />
        </Form.Item>
        <Form.Item name="divisionPrefix" label="范围">
          <Select
            options={[
              { value: '', label: '全域' },
              { value: proposal.divisionCode, label: divisionName(reference, proposal.divisionCode) },
            ]}
          />
        </Form.Item>
        <Form.Item name="words" label="限含有的词（可不填）">
          <Select mode="tags" open={false} suffixIcon={null} placeholder="输入后回车" />
        </Form.Item>
        <Form.Item name="lead" label="主办单位" rules={[{ required: true, message: '请选择' }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={[townships, ...bodies]} />
        </Form.Item>
        <Form.Item name="coHandlers" label="协办单位（可不填）">
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={[townships, ...bodies]}
          />
        </Form.Item>
        <Form.Item name="clause" label="依据条款" rules={needed}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={needed}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
        <ProblemAlert error={accept.error ?? refuse.error} />
        <Space>
          <Button type="primary" htmlType="submit" loading={accept.isPending}>
            采纳并发布
          </Button>
          <Button onClick={leave} loading={refuse.isPending}>
            不采纳
          </Button>
        </Space>
      </Form>
    </Modal>
  );
};
