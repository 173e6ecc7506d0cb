import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { takesCalls } from '@hotline/shared/domain/emergency/other-line';
import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import { Button, Popover } from 'antd';
import { useCallWork } from '../../app/call-work.tsx';
import { useEmergencyPolicy } from '../../components/emergency-policy.ts';
import { usePopover } from '../../components/use-popover.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { LineChoice } from './line-choice.tsx';
import { RiskChoice } from './risk-choice.tsx';
import css from './softphone-bar.module.css';
import { hasLine } from './third-party.tsx';
import { useOrder } from './use-order.ts';
import { useRisk } from './use-risk.ts';

/** 一键转接: danger to life waits for no consent (个人信息保护法 13.1.4), else consent was asked. */
export const EmergencyButton = ({ call }: { call: CallView }) => {
  const risk = useRisk(call);
  const lit = risk.words.length > 0;
  const [open, setOpen] = usePopover();
  const busy = hasLine(call);
  useShortcut('F9', () => setOpen(true), !busy);
  return (
    <Popover
      open={open && !busy}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottom"
      destroyOnHidden
      content={<Choice call={call} risk={risk} onDone={() => setOpen(false)} />}
    >
      <Button
        className={css.emergency}
        data-lit={lit}
        disabled={busy}
        title={lit ? `风险提示：${risk.words.join('、')}` : undefined}
      >
        转 110 <kbd>F9</kbd>
      </Button>
    </Popover>
  );
};

interface ChoiceProps {
  call: CallView;
  risk: ReturnType<typeof useRisk>;
  onDone: () => void;
}
const Choice = ({ call, risk, onDone }: ChoiceProps) => {
  const { work } = useCallWork();
  const { order } = useOrder(call);
  const lines = useEmergencyPolicy().lines.filter(takesCalls);
  const emergency = lines.filter(({ standing }) => standing === 'emergency');
  const summon = (line: LineNumber, dangerToLife: boolean): void => {
    void work.save(); // the voice goes first, and what was typed is on record by then
    const consent = dangerToLife ? 'not-needed' : 'given';
    order({ type: 'summon', line, dangerToLife, consent, draftId: work.draftId, ticketNo: work.ticketNo });
    risk.transferred(line);
    onDone();
  };
  return (
    <div className={css.choice}>
      {risk.words.length > 0 && <p className={css.risks}>风险提示：{risk.words.join('、')}</p>}
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
      <RiskChoice risk={risk} onDone={onDone} />
      <p>先接通语音，记录随后补。未接通时市民仍与您通话。</p>
    </div>
  );
};
