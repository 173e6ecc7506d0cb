import { Menu } from 'antd';
import { NavLink, useLocation } from 'react-router';
import { desksOf } from './desks.ts';
import { usePerson } from './session.tsx';
import css from './shell.module.css';

/** The desks of this person in one line; what has no room stands behind “更多”. */
export const DeskNav = () => {
  const { roles } = usePerson();
  const { pathname } = useLocation();
  const desks = desksOf(roles);
  const current = desks.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <nav className={css.nav} aria-label="工作台">
      <Menu
        mode="horizontal"
        theme="dark"
        className={css.desks}
        selectedKeys={current ? [current.path] : []}
        overflowedIndicator="更多"
        items={desks.map(({ path, label }) => ({ key: path, label: <NavLink to={path}>{label}</NavLink> }))}
      />
    </nav>
  );
};
