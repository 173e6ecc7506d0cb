import {
  type OrderView,
  type PublicOrderCommand,
  actOnOrder,
  listOrders,
  showOrder,
} from '@hotline/shared/contracts/rest/orders';
import { type Authority, authorities } from '@hotline/shared/domain/supervision/order/order';
import { authorityWords, orderVerbWords } from '@hotline/shared/words/zh-CN';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';

type Verb = PublicOrderCommand['type'];
interface Values {
  text?: string;
  span?: string;
  authority?: Authority;
  month?: string;
  receiptNo?: string;
  factual?: boolean;
}

const isPublic = (verb: OrderView['offered'][number]): verb is Verb => verb !== 'supersede';

/** What may be done with the order now; words go with everything. */
export const OrderForm = ({ order }: { order: OrderView }) => {
  const verbs = order.offered.filter(isPublic);
  const [chosen, setChosen] = useState<Verb | undefined>(verbs[0]);
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(actOnOrder);
  if (chosen === undefined) return null;
  const send = (values: Values): void =>
    mutate(
      {
        params: { id: order.id },
        body: { version: order.version, command: commandOf(chosen, values) },
      },
      { onSuccess: () => refresh(client, listOrders, showOrder) },
    );
  return (
    <Form<Values> layout="vertical" onFinish={send} style={{ marginTop: 12 }}>
      <Segmented
        value={chosen}
        onChange={setChosen}
        options={verbs.map((value) => ({ value, label: orderVerbWords[value] }))}
      />
      <Extra verb={chosen} level={order.level} />
      <Form.Item name="text" label={chosen === 'sign' ? '督办要求' : '内容'} rules={[{ required: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <ProblemAlert error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {orderVerbWords[chosen]}
      </Button>
    </Form>
  );
};

const Extra = ({ verb, level }: { verb: Verb; level: number }) => {
  switch (verb) {
    case 'sign':
      return level === 4 ? (
        <Form.Item name="authority" label="移交" rules={[{ required: true }]}>
          <Select options={authorities.map((value) => ({ value, label: authorityWords[value] }))} />
        </Form.Item>
      ) : (
        <Form.Item name="span" label="回复时限（3wd 为 3 个工作日，不填按规定）">
          <Input maxLength={12} />
        </Form.Item>
      );
    case 'plan':
      return (
        <Form.Item name="month" label="月份（2026-09）" rules={[{ required: true }]}>
          <Input maxLength={7} />
        </Form.Item>
      );
    case 'receive':
      return (
        <Form.Item name="receiptNo" label="回执编号" rules={[{ required: true }]}>
          <Input maxLength={60} />
        </Form.Item>
      );
    case 'find':
      return (
        <Form.Item name="factual" label="认定" rules={[{ required: true }]}>
          <Select
            options={[
              { value: true, label: '属实' },
              { value: false, label: '不属实' },
            ]}
          />
        </Form.Item>
      );
    default:
      return null;
  }
};

function commandOf(type: Verb, values: Values): PublicOrderCommand {
  const { text = '', span, authority, month = '', receiptNo = '', factual = false } = values;
  switch (type) {
    case 'sign':
      return { type, text, ...(span ? { span } : {}), ...(authority ? { authority } : {}) };
    case 'plan':
      return { type, text, month };
    case 'receive':
      return { type, text, receiptNo };
    case 'find':
      return { type, text, factual };
    default:
      return { type, text };
  }
}
