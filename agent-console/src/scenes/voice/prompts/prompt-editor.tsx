import {
  listPrompts,
  listPromptVersions,
  savePrompt,
  type ShownPrompt,
} from '@hotline/shared/contracts/rest/prompts';
import { longestPromptMs, longestPromptText } from '@hotline/shared/domain/voice/prompt';
import { promptTexts } from '@hotline/shared/words/zh-CN';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { asProblem } from '../../../api/problem.ts';
import { refresh, useSend } from '../../../api/use-route.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { type ChosenFile, draftOf, fieldErrors, formOf, type PromptForm, textComplaint } from './draft.ts';
import { FileField } from './file-field.tsx';
import { PromptVersions } from './prompt-versions.tsx';
import { useListening } from './use-listening.ts';
import css from '../voice.module.css';

const kinds = [
  { value: 'default', label: '默认' },
  { value: 'text', label: '文字（自动朗读）' },
  { value: 'file', label: '录音文件' },
];

interface Props {
  prompt: ShownPrompt;
  onSaved: () => void;
}

/** One prompt under edit: heard before it is saved. */
export const PromptEditor = ({ prompt, onSaved }: Props) => {
  const { key, version, sound } = prompt;
  const [form] = Form.useForm<PromptForm>();
  const kind = Form.useWatch('kind', form) ?? sound.kind;
  const [refusal, setRefusal] = useState<unknown>(null);
  const listening = useListening();
  const { save, isPending } = useSave(onSaved);
  const refused = (error: unknown): void => {
    const fields = fieldErrors(asProblem(error));
    if (fields) form.setFields(fields);
    setRefusal(fields ? null : error);
  };
  const hear = async (): Promise<void> => {
    const checked = await form.validateFields([kind]).catch(() => null);
    const draft = checked && draftOf(form.getFieldsValue(true) as PromptForm);
    setRefusal(null);
    if (draft) listening.hear(key, draft, refused);
  };
  const send = (values: PromptForm): void => {
    const draft = draftOf(values);
    if (draft) save({ params: { key }, body: { version, sound: draft, reason: values.reason } }, refused);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={formOf(key, sound)}
      onFinish={() => send(form.getFieldsValue(true) as PromptForm)}
    >
      <Form.Item name="kind" label="来源">
        <Radio.Group options={kinds} optionType="button" />
      </Form.Item>
      {kind === 'default' && <p>{promptTexts[key].replaceAll('{site}', '〔地名〕')}</p>}
      <Form.Item
        name="text"
        label="文字"
        hidden={kind !== 'text'}
        extra={`{site} 读作地名；数字按读音写，如“幺幺零”。播放不超过 ${longestPromptMs(key) / 1000} 秒。`}
        rules={kind === 'text' ? [{ validator: (_, text: string) => complain(textComplaint(text)) }] : []}
      >
        <Input.TextArea rows={3} maxLength={longestPromptText} showCount />
      </Form.Item>
      <Form.Item
        name="file"
        label="录音文件"
        hidden={kind !== 'file'}
        extra={`WAV，16 位 PCM，单声道或双声道；播放不超过 ${longestPromptMs(key) / 1000} 秒。保存时转换为电话音质。`}
        rules={
          kind === 'file'
            ? [{ validator: (_, file?: ChosenFile) => complain(file ? null : '请选择录音文件') }]
            : []
        }
      >
        <FileField onBad={(message) => form.setFields([{ name: 'file', errors: [message] }])} />
      </Form.Item>
      <div className={css.row}>
        <Button loading={listening.pending} onClick={() => void hear()}>
          试听
        </Button>
        {listening.url && <audio controls autoPlay src={listening.url} aria-label="试听" />}
      </div>
      <Form.Item
        name="reason"
        label="依据或理由（留审计）"
        rules={[{ required: true, min: 2, message: '请填写依据或理由' }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <ProblemAlert error={refusal} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        保存，下次播放起生效
      </Button>
      <PromptVersions
        promptKey={key}
        onTake={(earlier) =>
          form.setFieldsValue({ ...formOf(key, earlier), reason: form.getFieldValue('reason') as string })
        }
      />
    </Form>
  );
};

const complain = (message: string | null): Promise<void> =>
  message === null ? Promise.resolve() : Promise.reject(new Error(message));

const useSave = (onSaved: () => void) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, isPending } = useSend(savePrompt);
  const save = (input: Parameters<typeof mutate>[0], onError: (error: unknown) => void): void =>
    mutate(input, {
      onSuccess: () => {
        refresh(client, listPrompts, listPromptVersions);
        void message.success('已保存，下次播放起生效');
        onSaved();
      },
      onError: (error) => {
        if (asProblem(error).code === 'version-stale') refresh(client, listPromptVersions);
        onError(error);
      },
    });
  return { save, isPending };
};
