import { changeRetention, showRetention } from '@hotline/shared/contracts/rest/recordings';
import { useQueryClient } from '@tanstack/react-query';
import { App, InputNumber } from 'antd';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { ApplyRule } from '../../components/rule-editor/apply-rule.tsx';
import css from './quality-terms.module.css';

const LEAST_DAYS = 180;
const MOST_DAYS = 36_500;

/** 录音保存期限; what an open ticket or an undecided 督办 matter needs stays longer by itself. */
export const Retention = ({ days: current, mayEdit }: { days: number; mayEdit: boolean }) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [days, setDays] = useState(current);
  const sending = useSend(changeRetention);
  const send = (reason: string, done: () => void): void =>
    sending.mutate(
      { body: { days, reason } },
      {
        onSuccess: () => {
          done();
          refresh(client, showRetention);
          void message.success(`录音保存 ${days} 天`);
        },
      },
    );
  return (
    <section aria-label="录音保存">
      <h3>录音保存</h3>
      <div className={css.bar}>
        <InputNumber
          aria-label="录音保存天数"
          min={LEAST_DAYS}
          max={MOST_DAYS}
          precision={0}
          suffix="天"
          style={{ width: 140 }}
          disabled={!mayEdit}
          value={days}
          onChange={(value) => setDays(value ?? current)}
        />
        {mayEdit && (
          <ApplyRule
            title="保存录音期限"
            disabled={days === current}
            pending={sending.isPending}
            error={sending.error}
            onApply={(reason, _, done) => send(reason, done)}
          />
        )}
        <small>
          不少于 {LEAST_DAYS} 天。每夜删除到期录音并记审计；在办工单和未结督办、差评、核查所涉录音不删。
        </small>
      </div>
    </section>
  );
};
