import {
  type BlockView,
  type PublicBlockCommand,
  actOnBlock,
  listBlocks,
  listHarassers,
} from '@hotline/shared/contracts/rest/blocks';
import { blockVerbWords } from '@hotline/shared/words/zh-CN';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { refresh, useSend } from '../../api/use-route.ts';
import { shortTime } from '../../components/time.ts';
import { words } from '../../components/words.ts';
import { Evidence } from './evidence.tsx';
import { type CaseVerb, CaseForm, YesNo } from '../judging/case-form.tsx';

type Verb = BlockView['offered'][number];

/** One block: its course, and what may be done. */
export const BlockFile = ({ block }: { block: BlockView }) => {
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(actOnBlock);
  const offered = block.offered.filter(
    (verb) =>
      (block.inForce || verb === 'hand-over') &&
      !(verb === 'hand-over' && block.handedOver) &&
      !(verb === 'appeal' && block.appeal),
  );
  return (
    <>
      <p>
        {block.number}，{shortTime(block.from)} 至 {shortTime(block.until)}，依据 {block.callIds.length}{' '}
        通标记骚扰的通话
      </p>
      <ul>
        {block.callIds.map((callId, i) => (
          <li key={callId}>
            第 {i + 1} 通 <Evidence callId={callId} />
          </li>
        ))}
      </ul>
      <ol>
        {block.history.map(({ at, by, act, text }) => (
          <li key={`${at}${act}`}>
            {shortTime(at)} {by} {words(blockVerbWords, act)}：{text}
          </li>
        ))}
      </ol>
      <CaseForm
        verbs={offered}
        spec={verbs}
        error={error}
        pending={isPending}
        waiting="您现在没有可办的事项。"
        send={(type, values) =>
          mutate(
            {
              params: { id: block.id },
              body: { version: block.version, command: { ...values, type } as PublicBlockCommand },
            },
            { onSettled: () => refresh(client, listBlocks, listHarassers) },
          )
        }
      />
    </>
  );
};

const verbs: Readonly<Record<Verb, CaseVerb>> = {
  lift: { label: blockVerbWords.lift, text: '理由' },
  appeal: { label: blockVerbWords.appeal, text: '申诉内容', hint: '裁定前仍然生效；每次列入可申诉一次。' },
  rule: {
    label: blockVerbWords.rule,
    text: '裁定理由',
    hint: '列入的人不能裁定。',
    fields: <YesNo name="upheld" label="裁定" yes="成立，解除" no="不成立，维持" />,
  },
  'hand-over': {
    label: blockVerbWords['hand-over'],
    text: '移送说明',
    hint: '证据：上列已标记的通话及其录音。',
    fields: (
      <Form.Item name="receiptNo" label="接收回执编号" rules={[{ required: true, message: '请填写' }]}>
        <Input maxLength={60} />
      </Form.Item>
    ),
  },
};
