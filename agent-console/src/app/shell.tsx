import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { FullPageSpin } from '../components/full-page-spin.tsx';
import { SoftphoneProvider } from '../softphone/softphone-provider.tsx';
import { SoftphoneBar } from '../scenes/softphone-bar/softphone-bar.tsx';
import { CallWorkProvider } from './call-work.tsx';
import { ConnectionMark } from './connection-mark.tsx';
import { DeskNav } from './desk-nav.tsx';
import { isPhoneUser } from './desks.ts';
import { EndedSession } from './ended-session.tsx';
import { DigestMark } from './digest-mark.tsx';
import { LiveProvider } from './live.tsx';
import { NoticeBell } from './notice-bell.tsx';
import { PersonMenu } from './person-menu.tsx';
import { usePerson } from './session.tsx';
import css from './shell.module.css';

/** The frame around every scene: who I am, where I may go, what just happened. */
export const Shell = () => (
  <LiveProvider>
    <SoftphoneProvider>
      <CallWorkProvider>
        <Frame />
      </CallWorkProvider>
    </SoftphoneProvider>
  </LiveProvider>
);

const Frame = () => {
  const { roles } = usePerson();
  return (
    <div className={css.frame}>
      <header className={css.header}>
        <div className={css.brand}>
          <strong>12345</strong> 政务服务便民热线
        </div>
        <DeskNav />
        <ConnectionMark />
        <DigestMark />
        <NoticeBell />
        <PersonMenu />
      </header>
      {isPhoneUser(roles) && <SoftphoneBar />}
      <main className={css.main}>
        <Suspense fallback={<FullPageSpin />}>
          <Outlet />
        </Suspense>
      </main>
      <EndedSession />
    </div>
  );
};
