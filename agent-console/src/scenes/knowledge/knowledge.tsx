import { type KnowledgeEntry, searchKnowledge } from '@hotline/shared/contracts/rest/reference';
import { Empty, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { shortTime } from '../../components/time.ts';
import { useDebounced } from '../../components/use-debounced.ts';
import css from './knowledge.module.css';

/** What answers a consultation, and whose word it is. */
export const Knowledge = () => {
  const [q, setQ] = useState('');
  const { data, error, refetch } = useRoute(searchKnowledge, { query: { q: useDebounced(q.trim(), 300) } });
  return (
    <div className={css.page}>
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
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && !error && <Skeleton active />}
      {data?.length === 0 && <Empty description="没有找到，请换个说法" />}
      {data?.map((entry) => (
        <Entry key={entry.knowledgeId} entry={entry} />
      ))}
    </div>
  );
};

const Entry = ({ entry }: { entry: KnowledgeEntry }) => {
  const reference = useReference();
  return (
    <article className={css.entry}>
      <h2>{entry.title}</h2>
      <p className={css.question}>{entry.question}</p>
      <p className={css.answer}>{entry.answer}</p>
      <footer>
        {bodyName(reference, entry.bodyId)} · 更新于 {shortTime(entry.updatedAt)} · {entry.knowledgeId}
      </footer>
    </article>
  );
};
