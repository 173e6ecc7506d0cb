import { listVoiceMails, type VoiceMailView } from '@hotline/shared/contracts/rest/voice-mails';
import { Segmented, Table } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { Mark, type Tone } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { fullTime, timer } from '../../components/time.ts';
import { useNow } from '../../components/use-now.ts';
import { voiceMailReasonWords, voiceMailResultWords } from '../../words/voice-mail.ts';
import { VoiceMailWork } from './voice-mail-work.tsx';
import css from './voice-mail.module.css';

const work = (mail: VoiceMailView) => <VoiceMailWork mail={mail} />;

const stateOf = (mail: VoiceMailView): [Tone, string] => {
  if (mail.result !== null) return ['info', voiceMailResultWords[mail.result]];
  return mail.claimedBy ? ['info', `${mail.claimedBy.name} 处理中`] : ['warn', '待领取'];
};

/** 语音留言: what citizens left when nobody could answer; a row opens to hear it and to work on it. */
export const VoiceMailDesk = () => {
  const [done, setDone] = useState<'true' | 'false'>('false');
  const { data, error, isPending, refetch } = useRoute(
    listVoiceMails,
    { query: { done } },
    { refetchInterval: 10_000 },
  );
  const now = useNow();
  return (
    <div className={css.desk}>
      <Segmented
        aria-label="留言状态"
        value={done}
        onChange={setDone}
        options={[
          { value: 'false', label: '待处理' },
          { value: 'true', label: '已办结' },
        ]}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table<VoiceMailView>
        size="small"
        rowKey="callId"
        loading={isPending}
        dataSource={data ?? []}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: done === 'true' ? '没有已办结的留言' : '没有待处理的留言' }}
        expandable={{ expandedRowRender: work, expandRowByClick: true }}
        columns={[
          { title: '留言时间', width: 170, render: (_, { leftAt }) => fullTime(leftAt) },
          { title: '来电号码', width: 130, render: (_, { number }) => number ?? '未显示号码' },
          { title: '时长', width: 80, align: 'right', render: (_, { durationMs }) => timer(durationMs) },
          { title: '原因', width: 130, render: (_, { why }) => voiceMailReasonWords[why] },
          {
            title: '状态',
            render: (_, mail) => {
              const [tone, text] = stateOf(mail);
              const isLate = mail.state !== 'done' && mail.dueAt < now;
              return (
                <span className={css.marks}>
                  <Mark tone={tone}>{text}</Mark>
                  {isLate && <Mark tone="danger">超过 24 小时</Mark>}
                  {mail.othersOfNumber > 0 && <Mark tone="warn">同号另有 {mail.othersOfNumber} 条</Mark>}
                </span>
              );
            },
          },
        ]}
      />
    </div>
  );
};
