import {
  type KnowledgeEntry,
  keepKnowledge,
  searchKnowledge,
} from '@hotline/shared/contracts/rest/knowledge';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { refresh, useSend } from '../../api/use-route.ts';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { shortTime } from '../../components/time.ts';
import css from './knowledge.module.css';

/** One entry: its answer, whose word it is, and until when its body has to look at it again. */
export const KnowledgeEntryCard = ({ entry }: { entry: KnowledgeEntry }) => {
  const reference = useReference();
  const isStale = entry.keptUntil < serverClock.now();
  return (
    <article className={css.entry}>
      <h2>{entry.title}</h2>
      <p className={css.question}>{entry.question}</p>
      {entry.mayKeep ? (
        <Keep key={entry.updatedAt} entry={entry} />
      ) : (
        <p className={css.answer}>{entry.answer}</p>
      )}
      <footer>
        {bodyName(reference, entry.bodyId)} · 更新于 {shortTime(entry.updatedAt)} · 核对于{' '}
        {shortTime(entry.keptAt)} · {entry.knowledgeId}{' '}
        {isStale && <Mark tone="warn">已过核对期，请先核实</Mark>}
      </footer>
    </article>
  );
};

/** Its body confirms it by one click, or revises the answer. */
const Keep = ({ entry }: { entry: KnowledgeEntry }) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const keeping = useSend(keepKnowledge);
  const [draft, setDraft] = useState<string | null>(null);
  const send = (answer: string, done: string): void =>
    keeping.mutate(
      { params: { knowledgeId: entry.knowledgeId }, body: { updatedAt: entry.updatedAt, answer } },
      {
        onSuccess: () => {
          refresh(client, searchKnowledge);
          setDraft(null);
          void message.success(done);
        },
      },
    );
  return (
    <>
      {draft === null ? (
        <p className={css.answer}>{entry.answer}</p>
      ) : (
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 3, maxRows: 14 }}
          maxLength={20_000}
          aria-label={`修订 ${entry.title}`}
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
        />
      )}
      <ProblemAlert error={keeping.error} />
      <p className={css.keep}>
        {draft === null ? (
          <>
            <Button size="small" loading={keeping.isPending} onClick={() => send(entry.answer, '已核对')}>
              核对无误
            </Button>
            <Button size="small" onClick={() => setDraft(entry.answer)}>
              修订
            </Button>
          </>
        ) : (
          <>
            <Button
              size="small"
              type="primary"
              disabled={draft.trim() === '' || draft.trim() === entry.answer}
              loading={keeping.isPending}
              onClick={() => send(draft.trim(), '已修订，话务员立即看到')}
            >
              保存修订
            </Button>
            <Button size="small" onClick={() => setDraft(null)}>
              取消
            </Button>
          </>
        )}
        <small className={css.question}>须在 {shortTime(entry.keptUntil)} 前核对，计入考核</small>
      </p>
    </>
  );
};
