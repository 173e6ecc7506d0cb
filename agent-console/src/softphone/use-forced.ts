import { App } from 'antd';
import { useEffect } from 'react';
import { useLive } from '../app/live.tsx';

const words = { ready: '置为就绪', paused: '置为示忙', 'signed-out': '签出话机' } as const;

/** 强制就绪、示忙、签出 by a shift leader: said at once, so that nobody wonders why no call comes. */
export const useForced = (): void => {
  const { socket } = useLive();
  const { message } = App.useApp();
  useEffect(() => {
    const say = ({ state, name }: { state: keyof typeof words; name: string }): void =>
      void message.warning({ content: `班长${name}将您${words[state]}`, duration: 8 });
    socket?.on('agent-forced', say);
    return () => void socket?.off('agent-forced', say);
  }, [socket, message]);
};
