import { App, Badge, Empty, Popover } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { NoticeTag } from '../components/notice-tag.tsx';
import { clockTime } from '../components/time.ts';
import { useLive } from './live.tsx';
import css from './shell.module.css';

/** What somebody must see now; each new one is also shown for a moment. */
export const NoticeBell = () => {
  const { notices } = useLive();
  const [seen, setSeen] = useState(0);
  useToasts();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      onOpenChange={(open) => open && setSeen(notices.length)}
      content={<NoticeList />}
    >
      <button type="button" className={css.plain} aria-label={`提醒，${notices.length} 条`}>
        <Badge count={Math.max(0, notices.length - seen)} size="small" offset={[6, 0]}>
          <span style={{ color: '#fff' }}>提醒</span>
        </Badge>
      </button>
    </Popover>
  );
};

const NoticeList = () => {
  const { notices } = useLive();
  if (notices.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有提醒" />;
  return (
    <div className={css.notices}>
      {notices.map((notice) => (
        <div key={notice.id} className={css.notice}>
          <NoticeTag kind={notice.kind} /> {notice.text}
          <div>
            <small>{clockTime(notice.at)}</small>{' '}
            {notice.ticketNo && <Link to={`/tickets/${notice.ticketNo}`}>{notice.ticketNo}</Link>}
          </div>
        </div>
      ))}
    </div>
  );
};

const useToasts = (): void => {
  const { notices } = useLive();
  const { notification } = App.useApp();
  const shown = useRef(new Set<string>());
  useEffect(() => {
    const [latest] = notices;
    if (!latest || shown.current.has(latest.id)) return;
    shown.current.add(latest.id);
    notification.open({
      key: latest.id,
      title: <NoticeTag kind={latest.kind} />,
      description: latest.text,
      placement: 'bottomRight',
      duration: latest.kind === 'line-failed' ? 0 : 6,
    });
  }, [notices, notification]);
};
