import { type KnowledgeEntry, searchKnowledge } from '@hotline/shared/contracts/rest/knowledge';
import type { TicketType } from '@hotline/shared/domain/sla/vocabulary';
import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { useDebounced } from '../../components/use-debounced.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import type { Typing } from './typing.ts';
import css from './workbench.module.css';

interface Props {
  typing: Typing;
  /** Accepts the consultation and answers it with the entry. */
  onAnswer: (entry: KnowledgeEntry) => void;
}

/** 知识库 beside the call; an entry answers a consultation at once. */
export const KnowledgePanel = ({ typing, onAnswer }: Props) => {
  const [q, setQ] = useState('');
  const box = useRef<InputRef>(null);
  useShortcut('ctrl+k', () => box.current?.focus());
  const { data, error, refetch } = useRoute(
    searchKnowledge,
    { query: { q: useDebounced(q.trim(), 300) } },
    { placeholderData: (before) => before },
  );
  return (
    <section className={css.knowledge} aria-label="知识库">
      <h2>
        知识库 <kbd>Ctrl+K</kbd>
      </h2>
      <Input
        ref={box}
        allowClear
        aria-label="检索知识库"
        placeholder="输入关键词检索"
        maxLength={100}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data?.length === 0 && <p className={css.soft}>没有找到，请换个说法。</p>}
      {data?.map((entry) => (
        <Entry key={entry.knowledgeId} entry={entry} type={typing.type} onAnswer={onAnswer} />
      ))}
    </section>
  );
};

interface EntryProps {
  entry: KnowledgeEntry;
  type: TicketType;
  onAnswer: Props['onAnswer'];
}
const Entry = ({ entry, type, onAnswer }: EntryProps) => {
  const reference = useReference();
  return (
    <details className={css.entry}>
      <summary>{entry.title}</summary>
      <p>{entry.answer}</p>
      <div className={css.lineMeta}>{bodyName(reference, entry.bodyId)}</div>
      <Button
        size="small"
        type="primary"
        disabled={type !== 'consultation'}
        title={type === 'consultation' ? undefined : '只有咨询可以即时答复'}
        onClick={() => onAnswer(entry)}
      >
        以此即时答复
      </Button>
    </details>
  );
};
