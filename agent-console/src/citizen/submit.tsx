import { submitMatter } from '@hotline/shared/contracts/rest/public';
import { MOST_ATTACHMENTS } from '@hotline/shared/domain/attachment/attachment';
import { ticketTypes } from '@hotline/shared/domain/sla/vocabulary';
import { type FormEvent, useState } from 'react';
import { call } from '../api/call.ts';
import { createIdempotencyKeys } from '../api/idempotency.ts';
import { typeWords } from '@hotline/shared/words/zh-CN';
import type { PublicReference } from './public-reference.ts';
import { ChooseFiles } from './choose-files.tsx';
import { Complained, Field } from './field.tsx';
import { Files } from './files.tsx';
import { submitBodyOf } from './submit-body.ts';
import { useSend } from './use-send.ts';

interface Receipt {
  ticketNo: string;
  queryCode: string;
  grant: string;
}

/** Writes a matter; it lands in 待受理. */
export const Submit = ({ divisions }: { divisions: PublicReference['divisions'] }) => {
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [keyFor] = useState(() => createIdempotencyKeys());
  const { send, busy, complaint, complain } = useSend();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const checked = submitBodyOf(new FormData(event.currentTarget));
    if (!checked.ok) return complain(checked.complaint);
    const { body } = checked;
    void send(async () => setReceipt(await call(submitMatter, { body, idempotencyKey: keyFor(body) })));
  };
  const again = (): void => {
    setChosen([]);
    setReceipt(null);
  };
  if (receipt !== null) return <Taken receipt={receipt} chosen={chosen} onAgain={again} />;
  return (
    <form onSubmit={submit} noValidate>
      <h1>我要反映</h1>
      <Field label="类型">
        <select name="type" defaultValue="request">
          {ticketTypes.map((type) => (
            <option key={type} value={type}>
              {typeWords[type]}
            </option>
          ))}
        </select>
      </Field>
      <Field label="一句话说明" complaint={complaint}>
        <input name="title" maxLength={100} placeholder="如：孙口镇主街路灯不亮" />
      </Field>
      <Field label="经过和要求" complaint={complaint}>
        <textarea name="content" rows={6} maxLength={20_000} placeholder="何时、何地、什么事、希望怎样解决" />
      </Field>
      <Field label="发生地" complaint={complaint}>
        <select name="divisionCode" defaultValue="">
          <option value="">请选择</option>
          {divisions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label="详细地址">
        <input name="address" maxLength={200} autoComplete="off" />
      </Field>
      <Field label="联系电话" complaint={complaint} hint="只供承办人员联系您，查询进度也要用到。">
        <input name="contactNo" inputMode="tel" autoComplete="tel" maxLength={20} />
      </Field>
      <Field label="姓名（可不填）">
        <input name="name" maxLength={60} autoComplete="name" />
      </Field>
      <label className="check">
        <input type="checkbox" name="confidential" /> 对承办单位隐去我的姓名和电话
      </label>
      <label className="check">
        <input type="checkbox" name="enterprise" /> 我代表企业
      </label>
      <Chosen files={chosen} onChange={setChosen} />
      <Complained complaint={complaint} />
      <button type="submit" disabled={busy}>
        {busy ? '正在提交…' : '提交'}
      </button>
    </form>
  );
};

interface ChosenProps {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}

/** What goes with the matter once it is submitted. */
const Chosen = ({ files, onChange }: ChosenProps) => (
  <div className="files">
    <ul className="uploads">
      {files.map((file) => (
        <li key={`${file.name} ${file.lastModified}`}>
          {file.name}
          <button
            type="button"
            className="link"
            onClick={() => onChange(files.filter((one) => one !== file))}
          >
            移除
          </button>
        </li>
      ))}
    </ul>
    <ChooseFiles
      label="添加照片或文件（可不加）"
      onChoose={(more) => onChange([...files, ...more].slice(0, MOST_ATTACHMENTS))}
    />
  </div>
);

interface TakenProps {
  receipt: Receipt;
  chosen: readonly File[];
  onAgain: () => void;
}

const Taken = ({ receipt, chosen, onAgain }: TakenProps) => (
  <section className="receipt" aria-label="提交成功">
    <h1>已收到</h1>
    <p>工作人员会在 2 个工作小时内受理。</p>
    <dl>
      <dt>编号</dt>
      <dd>{receipt.ticketNo}</dd>
      <dt>查询码</dt>
      <dd className="code">{receipt.queryCode}</dd>
    </dl>
    <p>请记下查询码，凭它和联系电话后 8 位可查询进度。</p>
    <Files grant={receipt.grant} files={[]} canAdd canRemove chosen={chosen} />
    <a className="button" href="#track">
      查询进度
    </a>
    <button type="button" className="plain" onClick={onAgain}>
      再写一件
    </button>
  </section>
);
