import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { takesCalls } from '@hotline/shared/domain/emergency/other-line';
import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useCallWork } from '../../app/call-work.tsx';
import { useEmergencyPolicy } from '../../components/emergency-policy.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { LineChoice } from './line-choice.tsx';
import css from './softphone-bar.module.css';
import { useOrder } from './use-order.ts';

/** 一键转接: danger to life waits for no consent (个人信息保护法 13.1.4), else consent was asked. */
export const EmergencyButton = ({ call }: { call: CallView }) => {
  const { work } = useCallWork();
  const [open, setOpen] = useState(false);
  const busy = call.line !== null && call.line.state !== 'failed';
  useShortcut('F9', () => setOpen(true), !busy);
  return (
    <Popover
      open={open && !busy}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottom"
      destroyOnHidden
      content={<Choice call={call} onDone={() => setOpen(false)} />}
    >
      <Button
        className={css.emergency}
        data-lit={work.risks.length > 0}
        disabled={busy}
        title={work.risks.length > 0 ? `风险词：${work.risks.join('、')}` : undefined}
      >
        转 110 <kbd>F9</kbd>
      </Button>
    </Popover>
  );
};

const Choice = ({ call, onDone }: { call: CallView; onDone: () => void }) => {
  const { work } = useCallWork();
  const { order } = useOrder(call);
  const lines = useEmergencyPolicy().lines.filter(takesCalls);
  const emergency = lines.filter(({ standing }) => standing === 'emergency');
  const summon = (line: LineNumber, dangerToLife: boolean): void => {
    const consent = dangerToLife ? 'not-needed' : 'given';
    order({ type: 'summon', line, dangerToLife, consent, draftId: work.draftId, ticketNo: work.ticketNo });
    onDone();
  };
  return (
    <div className={css.choice}>
      {work.risks.length > 0 && <p className={css.risks}>风险词：{work.risks.join('、')}</p>}
      <LineChoice
        title="危及生命安全，立即转接"
        danger
        lines={emergency}
        firstKey={1}
        asked={work.line}
        onPick={(line) => summon(line, true)}
      />
      <LineChoice
        title="诉求人已同意，转接"
        danger={false}
        lines={lines}
        firstKey={emergency.length + 1}
        asked={null}
        onPick={(line) => summon(line, false)}
      />
      <p>先接通语音，记录随后补。未接通时市民仍与您通话。</p>
    </div>
  );
};
