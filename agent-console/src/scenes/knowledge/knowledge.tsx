import { searchKnowledge } from '@hotline/shared/contracts/rest/knowledge';
import { Button, Empty, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { useDebounced } from '../../components/use-debounced.ts';
import css from './knowledge.module.css';
import { KnowledgeEntryCard } from './knowledge-entry-card.tsx';

/** What answers a consultation, and whose word it is; a body keeps its own entries up to date. */
export const Knowledge = () => {
  const [search, setSearch] = useSearchParams();
  const ofBody = search.get('body');
  const [q, setQ] = useState('');
  const wanted = useDebounced(q.trim(), 300);
  const query = ofBody === null ? { q: wanted } : { q: '', bodyId: ofBody };
  const { data, error, refetch } = useRoute(searchKnowledge, { query });
  return (
    <div className={css.page}>
      {ofBody === null ? (
        <Input
          allowClear
          autoFocus
          size="large"
          aria-label="检索知识库"
          placeholder="输入关键词，如 医保报销、不动产登记"
          value={q}
          maxLength={100}
          onChange={(event) => setQ(event.target.value)}
        />
      ) : (
        <OfBody bodyId={ofBody} onAll={() => setSearch({}, { replace: true })} />
      )}
      {ofBody === null && <OwnEntries onOwn={(body) => setSearch({ body }, { replace: true })} />}
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && !error && <Skeleton active />}
      {data?.length === 0 && (
        <Empty description={ofBody === null ? '没有找到，请换个说法' : '没有负责的条目'} />
      )}
      {data?.map((entry) => (
        <KnowledgeEntryCard key={entry.knowledgeId} entry={entry} />
      ))}
    </div>
  );
};

const OfBody = ({ bodyId, onAll }: { bodyId: string; onAll: () => void }) => {
  const reference = useReference();
  return (
    <p style={{ margin: 0 }}>
      <b>{bodyName(reference, bodyId)}</b>负责的知识条目，先到核对期的在前。
      <Button type="link" size="small" onClick={onAll}>
        检索全部
      </Button>
    </p>
  );
};

/** The way of a body to what it answers for. */
const OwnEntries = ({ onOwn }: { onOwn: (bodyId: string) => void }) => {
  const { bodyId } = usePerson();
  if (bodyId === null) return null;
  return (
    <p style={{ margin: 0 }}>
      <Button type="link" size="small" onClick={() => onOwn(bodyId)}>
        本单位负责的条目
      </Button>
    </p>
  );
};
