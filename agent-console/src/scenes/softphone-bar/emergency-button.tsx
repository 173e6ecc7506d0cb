import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { type EmergencyLine, emergencyLines } from '@hotline/shared/domain/ticket/vocabulary';
import { emergencyLineWords } from '@hotline/shared/words/zh-CN';
import { Button, Popover, Segmented } from 'antd';
import { useState } from 'react';
import { useCallWork } from '../../app/call-work.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
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
  const [line, setLine] = useState<EmergencyLine>(work.line);
  const summon = (dangerToLife: boolean): void => {
    const consent = dangerToLife ? 'not-needed' : 'given';
    order({ type: 'summon', line, dangerToLife, consent, draftId: work.draftId, ticketNo: work.ticketNo });
    onDone();
  };
  useShortcut('1', () => summon(true));
  useShortcut('2', () => summon(false));
  return (
    <div className={css.choice}>
      {work.risks.length > 0 && <p className={css.risks}>风险词：{work.risks.join('、')}</p>}
      <Segmented
        aria-label="转接到"
        options={emergencyLines.map((value) => ({ value, label: emergencyLineWords[value] }))}
        value={line}
        onChange={setLine}
      />
      <Button block danger type="primary" autoFocus onClick={() => summon(true)}>
        危及生命安全，立即转接 <kbd>1</kbd>
      </Button>
      <Button block onClick={() => summon(false)}>
        诉求人已同意，转接 <kbd>2</kbd>
      </Button>
      <p>先接通语音，记录随后补。未接通时市民仍与您通话。</p>
    </div>
  );
};
