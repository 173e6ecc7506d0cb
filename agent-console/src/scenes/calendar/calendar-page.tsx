import { showCalendar } from '@hotline/shared/contracts/rest/calendars';
import { Alert, Skeleton } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { CalendarEditor } from './calendar-editor.tsx';

/** 工作日历: by it every deadline is counted. */
export const CalendarPage = () => {
  const { data, error, refetch } = useRoute(showCalendar, {}, { refetchInterval: 10_000 });
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  const { need, isWarning, waiting, following } = data;
  return (
    <>
      {(isWarning || waiting > 0) && (
        <Alert
          type="warning"
          banner
          title={`${need.year} 年日历尚未载入：自 ${shortTime(need.neededFrom).slice(0, -6)} 起受理的工单将无法计算时限${
            waiting > 0 ? `，已有 ${waiting} 件等待` : ''
          }。请导入国务院办公厅放假通知。`}
        />
      )}
      {following > 0 && (
        <Alert type="info" banner title={`还有 ${following} 件在办工单正在改按新版日历计算…`} />
      )}
      <CalendarEditor key={data.data.version} current={data.data} />
    </>
  );
};
