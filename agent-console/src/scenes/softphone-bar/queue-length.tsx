import { showWallboard } from '@hotline/shared/contracts/rest/supervision';
import { useRoute } from '../../api/use-route.ts';
import { timer } from '../../components/time.ts';
import css from './softphone-bar.module.css';

/** How many citizens wait for an agent now; it moves with every call and by itself every fifteen seconds. */
export const QueueLength = () => {
  const { data } = useRoute(showWallboard, {}, { refetchInterval: 15_000 });
  if (data === undefined) return null;
  return (
    <span
      className={css.waiting}
      data-waiting={data.waiting > 0}
      title={`最长已等待 ${timer(data.longestWaitMs)}`}
    >
      排队 <b>{data.waiting}</b>
    </span>
  );
};
