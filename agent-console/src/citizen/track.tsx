import { trackMatter } from '@hotline/shared/contracts/rest/public';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { call } from '../api/call.ts';
import { fullTime } from '../components/time.ts';
import { citizenStatusWords } from '@hotline/shared/words/zh-CN';
import { Dispute } from './dispute.tsx';
import { Complained, Field } from './field.tsx';
import { FileList, Files } from './files.tsx';
import type { Proof } from './proof.ts';
import { Rate } from './rate.tsx';
import { Urge } from './urge.tsx';
import { useSend } from './use-send.ts';

type Progress = z.output<(typeof trackMatter)['response']>;

const proofOf = (data: FormData): Proof => ({
  queryCode: String(data.get('queryCode') ?? '').replaceAll(/\D/gu, ''),
  phoneTail: String(data.get('phone') ?? '')
    .replaceAll(/\D/gu, '')
    .slice(-8),
});

/** Progress of a matter, and what the citizen can still do about it. */
export const Track = () => {
  const [found, setFound] = useState<{ proof: Proof; progress: Progress } | null>(null);
  const { send, busy, complaint, complain } = useSend();
  const look = (proof: Proof): void =>
    void send(async () => setFound({ proof, progress: await call(trackMatter, { body: proof }) }));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const proof = proofOf(new FormData(event.currentTarget));
    if (proof.queryCode.length !== 6) return complain({ field: 'queryCode', text: '查询码是 6 位数字。' });
    if (proof.phoneTail.length !== 8) return complain({ field: 'phone', text: '请填写电话号码的后 8 位。' });
    look(proof);
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        <h1>查询进度</h1>
        <Field label="查询码" complaint={complaint}>
          <input name="queryCode" inputMode="numeric" maxLength={6} autoComplete="off" />
        </Field>
        <Field label="联系电话（后 8 位即可）" complaint={complaint}>
          <input name="phone" inputMode="tel" maxLength={20} autoComplete="tel" />
        </Field>
        <Complained complaint={complaint} />
        <button type="submit" disabled={busy}>
          {busy ? '正在查询…' : '查询'}
        </button>
      </form>
      {found && <Found {...found} onChanged={() => look(found.proof)} />}
    </>
  );
};

const pastUrging = new Set(['closed', 'archived', 'withdrawn', 'invalid', 'answered', 'merged']);

const Found = ({
  proof,
  progress,
  onChanged,
}: {
  proof: Proof;
  progress: Progress;
  onChanged: () => void;
}) => (
  <article className="progress" aria-label="办理进度">
    <h2>{progress.title}</h2>
    <p className="state">
      <b>{citizenStatusWords[progress.status]}</b>
      {progress.bodyName && ` · ${progress.bodyName}`}
    </p>
    <p className="soft">
      {progress.ticketNo}
      {progress.appealDueAt !== null && ` · 承诺 ${fullTime(progress.appealDueAt)} 前答复`}
    </p>
    {progress.reply && (
      <section>
        <h3>办理答复</h3>
        <p className="reply">{progress.reply}</p>
        <FileList
          grant={progress.grant}
          files={progress.attachments.filter(({ purpose }) => purpose === 'reply')}
        />
      </section>
    )}
    <ol className="steps">
      {progress.steps.toReversed().map(({ at, text }) => (
        <li key={`${at} ${text}`}>
          <time>{fullTime(at)}</time>
          {text}
        </li>
      ))}
    </ol>
    {progress.canDispute && <Dispute proof={proof} onDone={onChanged} />}
    {progress.canRate && <Rate proof={proof} onDone={onChanged} />}
    {(progress.canAttach || progress.attachments.some(({ purpose }) => purpose === 'report')) && (
      <Files
        key={progress.ticketNo}
        grant={progress.grant}
        files={progress.attachments}
        canAdd={progress.canAttach}
        canRemove={progress.canDetach}
      />
    )}
    {!pastUrging.has(progress.status) && <Urge proof={proof} onDone={onChanged} />}
  </article>
);
