import { myCall, showCall } from '@hotline/shared/contracts/rest/calls';
import { App } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { askUntilAnswered } from '../api/ask-until-answered.ts';
import { useRoute } from '../api/use-route.ts';
import { useLive } from '../app/live.tsx';
import { usePerson } from '../app/session.tsx';
import { becameOf } from './became-of.ts';

/** A closed lid, a long dead spot: whoever comes back and is in his call no more is told what became of it. */
export const useWhatBecame = (): void => {
  const { id } = usePerson();
  const { connected } = useLive();
  const { message } = App.useApp();
  const { data: pop } = useRoute(myCall, {}, { staleTime: Infinity });
  const left = useRef<string | null>(null);
  const leave = useEffectEvent((): void => {
    const now = pop?.call;
    if (now?.agentId === id && now.answeredAt !== null && now.endedAt === null) left.current = now.callId;
  });
  const tell = useEffectEvent(async (callId: string): Promise<void> => {
    const view = await askUntilAnswered(showCall, { params: { callId } }).catch(() => null);
    const became = view && becameOf(view, id);
    // A connection that comes, goes and comes again tells it once.
    if (became !== null) void message.warning({ key: `became ${callId}`, content: became, duration: 15 });
  });
  useEffect(() => {
    if (!connected) return leave();
    const callId = left.current;
    left.current = null;
    if (callId !== null) void tell(callId);
  }, [connected]);
};
