import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { Button, Popconfirm } from 'antd';
import { usePerson } from '../../app/session.tsx';
import { keepsFocus } from '../../components/keeps-focus.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { useSoftphone, useSoftphoneState } from '../../softphone/softphone-context.ts';
import { rememberMute } from '../../softphone/remembered-mute.ts';
import { SuperviseButtons } from '../floor/supervise-buttons.tsx';
import { EmergencyButton } from './emergency-button.tsx';
import { MoreActions } from './more-actions.tsx';
import css from './softphone-bar.module.css';
import { hasGuest, hasLine, ThirdParty } from './third-party.tsx';
import { useOrder } from './use-order.ts';

/** What can be done to the call now. */
export const CallControls = ({ call }: { call: CallView }) => {
  const { id } = usePerson();
  const { leg } = useSoftphoneState();
  const isMine = call.agentId === id;
  const waits = call.answeredAt === null || call.phase === 'ringing';
  if (waits || (!isMine && leg !== 'up')) return <Ringing call={call} />;
  if (isMine) return <Talking call={call} />;
  return call.monitor?.agentId === id ? <AsMonitor call={call} /> : <AsGuest call={call} />;
};

/** 监听中: the leader's acts, wherever he looks. */
const AsMonitor = ({ call }: { call: CallView }) => (
  <div className={css.controls}>
    <MuteButton call={call} />
    <SuperviseButtons call={call} />
  </div>
);

/** 被咨询: a colleague's call; he has its controls. */
const AsGuest = ({ call }: { call: CallView }) => {
  const { order, isPending } = useOrder(call);
  return (
    <div className={css.controls}>
      <MuteButton call={call} />
      <Button danger disabled={isPending} onClick={() => order({ type: 'dismiss-guest' })}>
        退出咨询
      </Button>
    </div>
  );
};

const Ringing = ({ call }: { call: CallView }) => {
  const softphone = useSoftphone();
  const { leg, awaitedCallId } = useSoftphoneState();
  const { order } = useOrder(call);
  const answer = (): void => softphone.send({ type: 'answer-pressed', callId: call.callId });
  useShortcut('F2', answer);
  const isOffer = call.purpose === 'inbound' || call.answeredAt !== null;
  const rings = isOffer || (call.purpose === 'return' && leg !== 'up');
  if (!rings)
    return (
      <div className={css.controls}>
        <Button danger onClick={() => order({ type: 'hang-up' })}>
          取消呼叫
        </Button>
      </div>
    );
  return (
    <div className={css.controls}>
      <Button
        className={css.answer}
        type="primary"
        onClick={answer}
        {...keepsFocus}
        loading={leg === 'answering' || awaitedCallId === call.callId}
      >
        接听 <kbd>F2</kbd>
      </Button>
    </div>
  );
};

const Talking = ({ call }: { call: CallView }) => {
  const { order, isPending } = useOrder(call);
  const held = call.phase === 'held';
  const consulting = call.phase === 'consulting';
  const hold = (): void => order({ type: held ? 'resume' : 'hold' });
  const survey = (): void => order({ type: 'survey' });
  const alone = !hasGuest(call) && !hasLine(call);
  useShortcut('F4', hold, !consulting && !isPending);
  useShortcut('F8', survey, alone && !isPending);
  return (
    <div className={css.controls}>
      {!consulting && (
        <Button onClick={hold} {...keepsFocus} disabled={isPending} type={held ? 'primary' : 'default'}>
          {held ? '取回' : '保持'} <kbd>F4</kbd>
        </Button>
      )}
      <MuteButton call={call} />
      <LineButtons call={call} />
      <ThirdParty call={call} />
      <EmergencyButton key={call.callId} call={call} />
      {alone && (
        <Button onClick={survey} disabled={isPending}>
          转评价 <kbd>F8</kbd>
        </Button>
      )}
      <Popconfirm title="不经评价直接挂断？" okText="挂断" onConfirm={() => order({ type: 'hang-up' })}>
        <Button danger>挂断</Button>
      </Popconfirm>
      <MoreActions call={call} />
    </div>
  );
};

const MuteButton = ({ call }: { call: CallView }) => {
  const softphone = useSoftphone();
  const { muted, leg } = useSoftphoneState();
  const toggle = (): void => {
    rememberMute(call.callId, !muted);
    softphone.send({ type: 'mute-pressed' });
  };
  useShortcut('F7', toggle, leg === 'up');
  return (
    <Button
      onClick={toggle}
      {...keepsFocus}
      disabled={leg !== 'up'}
      type={muted ? 'primary' : 'default'}
      aria-pressed={muted}
    >
      {muted ? '已静音' : '静音'} <kbd>F7</kbd>
    </Button>
  );
};

const LineButtons = ({ call }: { call: CallView }) => {
  const { order } = useOrder(call);
  const { line } = call;
  if (line === null || !hasLine(call)) return null;
  return (
    <>
      {line.state === 'connected' && (
        <Button type="primary" onClick={() => order({ type: 'release-agent' })}>
          移交并退出
        </Button>
      )}
      <Button onClick={() => order({ type: 'dismiss-line', line: line.line })}>
        {line.state === 'connected' ? `挂断 ${line.line}` : '取消呼叫'}
      </Button>
    </>
  );
};
