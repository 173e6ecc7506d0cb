import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ShownBody } from './body-nodes.ts';

interface Props {
  known: readonly ShownBody[];
  onMake: (bodyId: string, name: string) => void;
}

/** A body begins with its code, which stays for good. */
export const NewBody = ({ known, onMake }: Props) => {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ bodyId: string; name: string }>();
  return (
    <>
      <Button onClick={() => setOpen(true)}>新增单位</Button>
      <Modal
        open={open}
        title="新增单位"
        okText="加入"
        cancelText="取消"
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <Form
          form={form}
          layout="vertical"
          onFinish={({ bodyId, name }) => {
            setOpen(false);
            onMake(bodyId, name);
          }}
        >
          <Form.Item
            name="bodyId"
            label="编码（长期不变）"
            rules={[
              { required: true, pattern: /^[\w-]{1,40}$/u, message: '字母、数字、横线、下划线' },
              {
                validator: (_, value: string) =>
                  known.some(({ bodyId }) => bodyId === value)
                    ? Promise.reject(new Error('编码已存在'))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input autoFocus maxLength={40} />
          </Form.Item>
          <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
            <Input maxLength={80} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
};
