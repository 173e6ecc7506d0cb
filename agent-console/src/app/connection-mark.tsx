import { useLive } from './live.tsx';
import css from './shell.module.css';

/** Whether what is on the screen is still live. */
export const ConnectionMark = () => {
  const { connected, wasConnected } = useLive();
  const missing = wasConnected ? '连接中断，正在重连…' : '正在连接…';
  return (
    <span className={css.mark} data-connected={connected} role="status">
      <i aria-hidden />
      {connected ? '实时' : missing}
    </span>
  );
};
