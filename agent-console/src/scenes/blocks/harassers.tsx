import { type Harasser, blockCaller, listBlocks, listHarassers } from '@hotline/shared/contracts/rest/blocks';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Modal, Table } from 'antd';
import { useState } from 'react';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { fullTime } from '../../components/time.ts';
import { Evidence } from './evidence.tsx';

/** Numbers that were marked repeatedly, each with its calls as evidence. */
export const Harassers = () => {
  const { data, error, isPending, refetch } = useRoute(listHarassers, {});
  const [chosen, setChosen] = useState<Harasser | null>(null);
  return (
    <>
      <p>近 90 天内被话务员标记两次以上的号码。展开可见每次通话，作为列入黑名单和移送公安的依据。</p>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table<Harasser>
        size="small"
        rowKey={({ marks }) => marks[0]!.callId}
        loading={isPending}
        dataSource={data ?? []}
        pagination={{ pageSize: 15, hideOnSinglePage: true }}
        locale={{ emptyText: '没有多次骚扰的号码' }}
        expandable={{ expandedRowRender: evidenceOf, expandRowByClick: true }}
        columns={[
          { title: '号码', dataIndex: 'number', width: 160 },
          { title: '标记次数', width: 100, render: (_, { marks }) => marks.length },
          { title: '最近一次', width: 180, render: (_, { marks }) => fullTime(marks[0]!.at) },
          {
            title: '话务员',
            render: (_, { marks }) => [...new Set(marks.map(({ agentName }) => agentName))].join('、'),
          },
          {
            title: '',
            width: 130,
            render: (_, row) =>
              row.blockId === null ? (
                <Button
                  size="small"
                  danger
                  onClick={(event) => {
                    event.stopPropagation();
                    setChosen(row);
                  }}
                >
                  列入黑名单
                </Button>
              ) : (
                '已在黑名单'
              ),
          },
        ]}
      />
      {chosen && <BlockForm harasser={chosen} onDone={() => setChosen(null)} />}
    </>
  );
};

const evidenceOf = ({ marks }: Harasser) => (
  <ul style={{ margin: 0 }}>
    {marks.map(({ callId, at, agentName, note }) => (
      <li key={callId}>
        {fullTime(at)} {agentName} {note || '未注明'}
        <Evidence callId={callId} />
      </li>
    ))}
  </ul>
);

interface FormProps {
  harasser: Harasser;
  onDone: () => void;
}
const BlockForm = ({ harasser: { number, marks }, onDone }: FormProps) => {
  const client = useQueryClient();
  const [form] = Form.useForm<{ days: number; text: string }>();
  const { mutate, error, isPending } = useSend(blockCaller);
  return (
    <Modal
      open
      title={`列入黑名单：${number}`}
      okText="列入"
      cancelText="取消"
      confirmLoading={isPending}
      onCancel={onDone}
      onOk={form.submit}
    >
      <ProblemAlert error={error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ days: 30 }}
        onFinish={(values) =>
          mutate(
            { body: { callId: marks[0]!.callId, ...values } },
            {
              onSuccess: () => {
                refresh(client, listBlocks, listHarassers);
                onDone();
              },
            },
          )
        }
      >
        <Form.Item name="days" label="期限（天）" rules={[{ required: true, message: '请填写' }]}>
          <InputNumber min={1} max={180} />
        </Form.Item>
        <Form.Item
          name="text"
          label="原因（来电人可申诉）"
          rules={[{ required: true, min: 2, message: '请填写原因' }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
