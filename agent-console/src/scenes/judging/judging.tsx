import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../app/session.tsx';
import { Checks } from './checks.tsx';
import { Rectifications } from './rectifications.tsx';
import type { DeskProps } from './judging-desk.tsx';

const kinds = ['rectifications', 'checks'] as const;
type Kind = (typeof kinds)[number];

/** Call-back agents and the rated bodies' staff know 差评件; checks are for those who judge and who are heard. */
const mayCheck: readonly Role[] = ['qa', 'supervisor', 'hotline-head', 'leader', 'liaison', 'body-head'];

/** 差评件 and 虚假办结核查: queue | file | what can be done. */
export const Judging = () => {
  const { roles } = usePerson();
  const [search, setSearch] = useSearchParams();
  const offered = kinds.filter(
    (one) => one === 'rectifications' || roles.some((role) => mayCheck.includes(role)),
  );
  const kind = offered.find((one) => one === search.get('kind')) ?? 'rectifications';
  const view = search.get('view') === 'all' ? 'all' : 'open';
  const go = (next: { kind?: Kind; view?: 'open' | 'all'; id?: string | null }): void => {
    const { id = null, ...rest } = next;
    setSearch({ kind, view, ...rest, ...(id === null ? {} : { id }) }, { replace: true });
  };
  const props: DeskProps = {
    tabs: offered.map((one) => ({ key: one, label: one === 'checks' ? '办结核查' : '差评件' })),
    tab: kind,
    onTab: (next) => go({ kind: offered.find((one) => one === next) ?? kind }),
    view,
    onView: (next) => go({ view: next }),
    picked: search.get('id'),
    onPick: (id) => go({ id }),
  };
  return kind === 'checks' ? <Checks {...props} /> : <Rectifications {...props} />;
};
