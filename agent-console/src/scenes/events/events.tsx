import { listBursts } from '@hotline/shared/contracts/rest/bursts';
import { Empty, Skeleton } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { BurstCard } from './burst-card.tsx';
import { Topics } from './topics.tsx';
import css from './events.module.css';

/** What many report: at once, to be handled as one (突发聚合), and over weeks. */
export const Events = () => {
  const { data, error, refetch } = useRoute(listBursts, {}, { refetchInterval: 10_000 });
  return (
    <div className={css.page}>
      <h2>突发事件</h2>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && !error && <Skeleton active />}
      {data?.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有多人集中反映的事项" />
      )}
      {data?.map((burst) => (
        <BurstCard key={burst.lead.ticketNo} burst={burst} />
      ))}
      <Topics />
    </div>
  );
};
