import { myDigests } from '@hotline/shared/contracts/rest/digests';
import { Badge } from 'antd';
import { Link } from 'react-router';
import { useRoute } from '../api/use-route.ts';
import css from './shell.module.css';

/** The way to what waited for me at the last window; a dot until I have looked. */
export const DigestMark = () => {
  const { data } = useRoute(myDigests, {}, { staleTime: 60_000 });
  const [latest] = data ?? [];
  if (!latest) return null;
  const unread = latest.readAt === null;
  return (
    <Link
      to="/digest"
      className={css.plain}
      style={{ color: '#fff', textDecoration: 'none' }}
      aria-label={`待办提要，${latest.total} 件${unread ? '，未看' : ''}`}
    >
      <Badge dot={unread} offset={[4, 2]}>
        <span style={{ color: '#fff' }}>提要</span>
      </Badge>
    </Link>
  );
};
