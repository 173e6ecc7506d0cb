import { showPublicReference } from '@hotline/shared/contracts/rest/public';
import { useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import type { PublicReference } from './public-reference.ts';
import { Submit } from './submit.tsx';
import { Track } from './track.tsx';

const pages = { submit: '我要反映', track: '查询进度' } as const;
type Page = keyof typeof pages;

const pageOf = (hash: string): Page => (hash === '#track' ? 'track' : 'submit');

const usePage = (): Page => {
  const [page, setPage] = useState(() => pageOf(location.hash));
  useEffect(() => {
    const follow = (): void => setPage(pageOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return page;
};

/** The citizen's door: no account, no tracking, small enough for an old phone. */
export const CitizenApp = () => {
  const page = usePage();
  const [reference, setReference] = useState<PublicReference | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> =>
      setReference(await call(showPublicReference, {}).catch(() => ({ hotlineName: '', divisions: [] })));
    void load();
  }, []);
  return (
    <>
      <header className="top">
        <div>
          <strong>12345</strong>
          <span>{reference?.hotlineName || '政务服务便民热线'}</span>
        </div>
        <nav aria-label="服务">
          {Object.entries(pages).map(([key, label]) => (
            <a key={key} href={`#${key}`} aria-current={page === key ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      </header>
      <p className="danger">
        如遇人身、财产危险，请立即拨打 <a href="tel:110">110</a>、<a href="tel:119">119</a>、
        <a href="tel:120">120</a>。
      </p>
      <main>
        {page === 'submit' && <Submit divisions={reference?.divisions ?? []} />}
        {page === 'track' && <Track />}
      </main>
      <footer className="bottom">
        也可拨打 <a href="tel:12345">12345</a>，7×24 小时服务。
      </footer>
    </>
  );
};
