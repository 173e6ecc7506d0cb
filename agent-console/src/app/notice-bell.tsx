import type { Notice } from '@hotline/shared/contracts/socket';
import { App, Badge, Empty, Popover } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { fileWords, pathOfFile } from '../components/case-path.ts';
import { NoticeTag } from '../components/notice-tag.tsx';
import { shortTime } from '../components/time.ts';
import { useLive } from './live.tsx';
import css from './shell.module.css';
import { useNotices } from './use-notices.ts';

/** What somebody must see now; each urgent one is also shown for a moment as it comes. */
export const NoticeBell = () => {
  const { notices, unread, renew, markRead } = useNotices();
  const [open, setOpen] = useState(false);
  useToasts();
  const turn = (opened: boolean): void => {
    setOpen(opened);
    if (opened) renew();
    else markRead();
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={turn}
      content={<NoticeList notices={notices} leave={() => turn(false)} />}
    >
      <button
        type="button"
        className={css.plain}
        aria-label={`提醒，${unread} 条未读，共 ${notices.length} 条`}
      >
        <Badge count={unread} size="small" offset={[6, 0]}>
          <span style={{ color: '#fff' }}>提醒</span>
        </Badge>
      </button>
    </Popover>
  );
};

interface ListProps {
  notices: readonly Notice[];
  /** Somebody goes to a ticket. */
  leave: () => void;
}

const NoticeList = ({ notices, leave }: ListProps) => {
  if (notices.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="近七天没有提醒" />;
  return (
    <div className={css.notices}>
      {notices.map((notice) => (
        <div key={notice.id} className={css.notice} data-unread={notice.readAt === null}>
          <NoticeTag kind={notice.kind} /> {notice.text}
          {notice.count > 1 && <b> {notice.count} 次</b>}
          <div>
            <small>{shortTime(notice.at)}</small>{' '}
            {notice.file && (
              <Link to={pathOfFile(notice.file)} onClick={leave}>
                查看{fileWords[notice.file.kind]}
              </Link>
            )}{' '}
            {notice.ticketNo && (
              <Link to={`/tickets/${notice.ticketNo}`} onClick={leave}>
                查看工单
              </Link>
            )}
          </div>
          <small>{readersOf(notice)}</small>
        </div>
      ))}
    </div>
  );
};

const readersOf = ({ readers }: Notice): string =>
  readers.length === 0
    ? '尚无人阅读'
    : `已读：${readers.map(({ name, at }) => `${name} ${shortTime(at)}`).join('、')}`;

/** The others wait in the list until somebody looks. */
const urgent: readonly Notice['kind'][] = ['red-card', 'supervision', 'urge', 'line-failed', 'burst'];

const useToasts = (): void => {
  const { notices } = useLive();
  const { notification } = App.useApp();
  const shown = useRef(new Set<string>());
  useEffect(() => {
    const [latest] = notices;
    if (!latest || !urgent.includes(latest.kind)) return;
    const occurrence = `${latest.id}/${latest.count}`;
    if (shown.current.has(occurrence)) return;
    shown.current.add(occurrence);
    notification.open({
      key: latest.id,
      title: <NoticeTag kind={latest.kind} />,
      description: latest.text,
      placement: 'bottomRight',
      duration: latest.kind === 'line-failed' ? 0 : 6,
    });
  }, [notices, notification]);
};
