import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { App } from 'antd';
import { usePerson } from '../../app/session.tsx';
import { useUnclaimed } from '../../components/use-shortcut.ts';
import { useSoftphoneState } from '../../softphone/softphone-context.ts';
import { useAgentState } from '../../softphone/use-agent-state.ts';
import { type CallKey, callKeys, whyNot } from './why-not.ts';

const keys = Object.keys(callKeys) as CallKey[];
const shownSeconds = 2;

/** A key of the bar that can do nothing now says so: nobody is to think that it did. */
export const useIdleKeys = (call: CallView | null): void => {
  const { message } = App.useApp();
  const { id: personId } = usePerson();
  const { leg } = useSoftphoneState();
  const agent = useAgentState()?.state ?? null;
  useUnclaimed(keys, (key) => {
    const content = whyNot(key, { call, agent, leg, personId });
    void message.info({ key: 'idle-key', content, duration: shownSeconds });
  });
};
