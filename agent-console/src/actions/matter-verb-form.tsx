import type { PublicCommand } from '@hotline/shared/contracts/command';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Button, Cascader, Form, Input, TreeSelect } from 'antd';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useReference } from '../components/reference.ts';
import { categoryTree, divisionTree } from '../components/tree.ts';
import type { MatterVerb } from './field.ts';
import { sayVerb } from './specs.ts';
import { useAct } from './use-act.ts';

interface Values {
  title: string;
  content: string;
  category: string[];
  divisionCode: string;
  address: string;
  reason: string;
}

/** Rewrites the matter (before acceptance), or corrects where it belongs (after). */
export const MatterVerbForm = ({
  ticket,
  verb,
  onDone,
}: {
  ticket: TicketView;
  verb: MatterVerb;
  onDone: () => void;
}) => {
  const { act, error, isPending } = useAct(ticket);
  const { categories, divisions } = useReference();
  const required = [{ required: true, message: '必填' }];
  return (
    <Form<Values>
      name={`verb-${verb}`}
      layout="vertical"
      initialValues={{ ...ticket.matter, reason: '' }}
      onFinish={(values) => act(commandOf(ticket, verb, values), onDone)}
    >
      {verb === 'revise' && (
        <>
          <Form.Item name="title" label="标题" rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="content"
            label="诉求内容"
            rules={[{ required: true, min: 5, message: '至少 5 个字' }]}
          >
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
          </Form.Item>
        </>
      )}
      <Form.Item name="category" label="事项分类">
        <Cascader options={categoryTree(categories)} changeOnSelect showSearch />
      </Form.Item>
      <Form.Item name="divisionCode" label="所属区划" rules={required}>
        <TreeSelect treeData={divisionTree(divisions)} treeDefaultExpandAll />
      </Form.Item>
      <Form.Item name="address" label="详细地址">
        <Input maxLength={200} />
      </Form.Item>
      {verb === 'reclassify' && (
        <Form.Item name="reason" label="理由" rules={required}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
      <ProblemAlert error={error} />
      <Button block type="primary" htmlType="submit" loading={isPending}>
        {sayVerb(verb)}
      </Button>
    </Form>
  );
};

const commandOf = (ticket: TicketView, verb: MatterVerb, values: Values): PublicCommand => {
  const { reason, ...changed } = values;
  const matter = { ...ticket.matter, ...changed };
  if (verb === 'revise') return { type: 'revise', citizen: withoutMasked(ticket.citizen), matter };
  const { category, divisionCode, address, location, accused, tags } = matter;
  return { type: 'reclassify', category, divisionCode, address, location, accused, tags, reason };
};

/** What is shown masked stays as it is. */
const withoutMasked = ({
  callerNo: _caller,
  contactNo: _contact,
  name: _name,
  ...rest
}: TicketView['citizen']) => rest;
