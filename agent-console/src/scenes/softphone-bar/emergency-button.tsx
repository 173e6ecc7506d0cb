import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { type EmergencyLine, emergencyLines } from '@hotline/shared/domain/ticket/vocabulary';
import { emergencyLineWords } from '@hotline/shared/words/zh-CN';
import { Button, Popover } from 'antd';
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
  const summon = (line: EmergencyLine, dangerToLife: boolean): void => {
    const consent = dangerToLife ? 'not-needed' : 'given';
    order({ type: 'summon', line, dangerToLife, consent, draftId: work.draftId, ticketNo: work.ticketNo });
    onDone();
  };
  return (
    <div className={css.choice}>
      {work.risks.length > 0 && <p className={css.risks}>风险词：{work.risks.join('、')}</p>}
      <Lines
        title="危及生命安全，立即转接"
        danger
        firstKey={1}
        asked={work.line}
        onPick={(line) => summon(line, true)}
      />
      <Lines
        title="诉求人已同意，转接"
        danger={false}
        firstKey={emergencyLines.length + 1}
        asked={null}
        onPick={(line) => summon(line, false)}
      />
      <p>先接通语音，记录随后补。未接通时市民仍与您通话。</p>
    </div>
  );
};

interface LinesProps {
  title: string;
  danger: boolean;
  firstKey: number;
  /** The line that the typed words call for: Enter takes it. */
  asked: EmergencyLine | null;
  onPick: (line: EmergencyLine) => void;
}
/** One press a line. */
const Lines = ({ title, danger, firstKey, asked, onPick }: LinesProps) => (
  <div role="group" aria-label={title} className={css.lines}>
    <span>{title}</span>
    {emergencyLines.map((line, i) => (
      <LineButton
        key={line}
        line={line}
        shortcut={String(firstKey + i)}
        danger={danger}
        asked={line === asked}
        onPick={() => onPick(line)}
      />
    ))}
  </div>
);

interface LineButtonProps {
  line: EmergencyLine;
  shortcut: string;
  danger: boolean;
  asked: boolean;
  onPick: () => void;
}
const LineButton = ({ line, shortcut, danger, asked, onPick }: LineButtonProps) => {
  useShortcut(shortcut, onPick);
  return (
    <Button danger={danger} type={asked ? 'primary' : 'default'} autoFocus={asked} onClick={onPick}>
      {emergencyLineWords[line]} <kbd>{shortcut}</kbd>
    </Button>
  );
};
