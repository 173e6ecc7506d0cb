import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { listAgents } from '@hotline/shared/contracts/rest/session';
import { skills, type Skill } from '@hotline/shared/domain/agent/agent';
import { Button, Input, Segmented, Select } from 'antd';
import { type Ref, useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { skillWords } from '../../words/call.ts';
import { ExpertSelect } from './expert-select.tsx';
import css from './softphone-bar.module.css';
import { type Order, useOrder } from './use-order.ts';

type Fetching = Extract<Order, { type: 'consult' | 'transfer' }>;
type To = Extract<Order, { type: 'transfer' }>['to'];
type Kind = 'colleague' | 'expert' | 'skill' | 'outside';

const kinds: { value: Kind; label: string }[] = [
  { value: 'colleague', label: '坐席' },
  { value: 'expert', label: '专家、翻译' },
  { value: 'skill', label: '技能' },
  { value: 'outside', label: '外线' },
];

/** An outside party sees nothing of what is written down for him. */
const hasScreen = (kind: Kind): boolean => kind === 'colleague' || kind === 'skill';

interface Props {
  ref: Ref<HTMLDivElement>;
  call: CallView;
  onDone: () => void;
}

/** Whom to consult, or to hand the call to. */
export const PartyChoice = ({ ref, call, onDone }: Props) => {
  const { order } = useOrder(call);
  const [kind, setKind] = useState<Kind>('colleague');
  const [to, setTo] = useState<To | null>(null);
  const [briefing, setBriefing] = useState('');
  const act = (body: Fetching): void => {
    order({ ...body, briefing: hasScreen(kind) ? briefing : '' });
    onDone();
  };
  return (
    <div ref={ref} className={css.choice}>
      <Segmented
        block
        aria-label="转接对象"
        options={kinds}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setTo(null);
        }}
      />
      {kind === 'colleague' && <Colleague onChange={setTo} />}
      {kind === 'expert' && <ExpertSelect onChange={(expert) => setTo({ expert })} />}
      {kind === 'skill' && <BySkill onChange={setTo} />}
      {kind === 'outside' && <Outside onChange={setTo} />}
      {hasScreen(kind) && <Briefing value={briefing} onChange={setBriefing} />}
      <Button
        block
        type="primary"
        disabled={to === null || 'skill' in to}
        onClick={() => to !== null && !('skill' in to) && act({ type: 'consult', to })}
      >
        先咨询（市民听音乐）
      </Button>
      <Button
        block
        disabled={to === null || 'skill' in to}
        onClick={() => to !== null && !('skill' in to) && act({ type: 'consult', to, joins: true })}
      >
        直接三方（不中断与市民的通话）
      </Button>
      <Button block disabled={to === null} onClick={() => to !== null && act({ type: 'transfer', to })}>
        直接转接
      </Button>
      <p>对方未接听时，市民回到您这里；直接转接的，保留位置继续等候。</p>
    </div>
  );
};

const Briefing = ({ value, onChange }: { value: string; onChange: (text: string) => void }) => (
  <Input.TextArea
    aria-label="转接说明"
    placeholder="转接说明（选填，对方接听前就能看到）"
    autoSize={{ minRows: 2, maxRows: 4 }}
    maxLength={200}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  />
);

interface Choosing {
  onChange: (to: To | null) => void;
}

const Colleague = ({ onChange }: Choosing) => {
  const { id } = usePerson();
  const { data, isPending } = useRoute(listAgents, {}, { refetchInterval: 5000 });
  const free = (data ?? []).filter(({ agentId, state }) => state === 'ready' && agentId !== id);
  return (
    <Select
      autoFocus
      aria-label="坐席"
      loading={isPending}
      placeholder="选择空闲坐席"
      notFoundContent="没有空闲坐席"
      options={free.map(({ agentId, name, staffNo }) => ({ value: agentId, label: `${name}（${staffNo}）` }))}
      onChange={(agentId: string) => onChange({ agentId })}
    />
  );
};

const BySkill = ({ onChange }: Choosing) => (
  <Select<Skill>
    autoFocus
    aria-label="技能"
    placeholder="选择技能"
    options={skills.map((value) => ({ value, label: skillWords[value] }))}
    onChange={(skill) => onChange({ skill })}
  />
);

const Outside = ({ onChange }: Choosing) => (
  <Input
    autoFocus
    aria-label="外线号码"
    placeholder="号码，如 0393 2330000"
    inputMode="tel"
    onChange={({ target }) => {
      const number = target.value.replaceAll(/[\s-]/gu, '');
      onChange(/^\d{3,12}$/u.test(number) ? { number } : null);
    }}
  />
);
