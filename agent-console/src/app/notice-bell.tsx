import type { Notice } from '@hotline/shared/contracts/socket';
import { App, Badge, Empty, Popover } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { NoticeTag } from '../components/notice-tag.tsx';
import { shortTime } from '../components/time.ts';
import { useLive } from './live.tsx';
import css from './shell.module.css';
import { useNotices } from './use-notices.ts';

/** What somebody must see now; each urgent one is also shown for a moment as it comes. */
export const NoticeBell = () => {
  const { notices, unseen, look } = useNotices();
  useToasts();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      onOpenChange={(open) => open && look()}
      content={<NoticeList notices={notices} />}
    >
      <button
        type="button"
        className={css.plain}
        aria-label={`提醒，${unseen} 条未看，共 ${notices.length} 条`}
      >
        <Badge count={unseen} size="small" offset={[6, 0]}>
          <span style={{ color: '#fff' }}>提醒</span>
        </Badge>
      </button>
    </Popover>
  );
};

const NoticeList = ({ notices }: { notices: readonly Notice[] }) => {
  if (notices.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="近七天没有提醒" />;
  return (
    <div className={css.notices}>
      {notices.map((notice) => (
        <div key={notice.id} className={css.notice}>
          <NoticeTag kind={notice.kind} /> {notice.text}
          <div>
            <small>{shortTime(notice.at)}</small>{' '}
            {notice.ticketNo && <Link to={`/tickets/${notice.ticketNo}`}>{notice.ticketNo}</Link>}
          </div>
        </div>
      ))}
    </div>
  );
};

/** The others wait in the list until somebody looks. */
const urgent: readonly Notice['kind'][] = ['red-card', 'supervision', 'urge', 'line-failed', 'burst'];

const useToasts = (): void => {
  const { notices } = useLive();
  const { notification } = App.useApp();
  const shown = useRef(new Set<string>());
  useEffect(() => {
    const [latest] = notices;
    if (!latest || !urgent.includes(latest.kind) || shown.current.has(latest.id)) return;
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
