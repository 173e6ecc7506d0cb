import { rateMatter } from '@hotline/shared/contracts/rest/public';
import { ratingLevels } from '@hotline/shared/domain/ticket/vocabulary';
import type { FormEvent } from 'react';
import { call } from '../api/call.ts';
import { ratingWords } from '@hotline/shared/words/zh-CN';
import { Choices, Complained, Field } from './field.tsx';
import type { Proof } from './proof.ts';
import { useSend } from './use-send.ts';

const solvedWords = { yes: '已解决', no: '未解决' } as const;

/** 好差评 of the outcome. */
export const Rate = ({ proof, onDone }: { proof: Proof; onDone: () => void }) => {
  const { send, busy, complaint, complain } = useSend();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const level = ratingLevels.find((one) => one === data.get('level'));
    const solved = data.get('solved');
    if (level === undefined) return complain({ field: 'level', text: '请选择满意度。' });
    if (solved === null) return complain({ field: 'solved', text: '请选择问题是否解决。' });
    const body = { ...proof, level, solved: solved === 'yes', reason: String(data.get('reason') ?? '') };
    void send(async () => {
      await call(rateMatter, { body });
      onDone();
    });
  };
  return (
    <form onSubmit={submit} aria-label="评价">
      <h3>请评价办理结果</h3>
      <Choices label="满意度" name="level" options={ratingWords} complaint={complaint} />
      <Choices label="问题解决了吗" name="solved" options={solvedWords} complaint={complaint} />
      <Field label="意见（可不填）">
        <textarea name="reason" rows={3} maxLength={2000} />
      </Field>
      <Complained complaint={complaint} />
      <button type="submit" disabled={busy}>
        提交评价
      </button>
    </form>
  );
};
