import { type RectificationView, listRectifications } from '@hotline/shared/contracts/rest/rectifications';
import { ratingWords, rectificationStatusWords } from '@hotline/shared/words/zh-CN';
import { Empty } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { DueAt } from '../../components/due-at.tsx';
import { Mark } from '../../components/mark.tsx';
import type { CaseLine } from '../../desk/case-queue.tsx';
import desk from '../../desk/desk.module.css';
import { type DeskProps, JudgingDesk } from './judging-desk.tsx';
import { openedOn } from './opened-on.ts';
import { RectificationFile } from './rectification-file.tsx';
import { useStages } from './use-stages.ts';

/** 差评件 by stage and deadline. */
export const Rectifications = (props: DeskProps) => {
  const { data, error, isPending, refetch } = useRoute(listRectifications, { query: { view: props.view } });
  const { shown, ...stages } = useStages(data?.rows ?? [], rectificationStatusWords);
  const id = props.picked ?? shown[0]?.id ?? null;
  return (
    <JudgingDesk
      {...props}
      {...stages}
      lines={shown.map(lineOf)}
      loading={isPending}
      error={error}
      onRetry={() => void refetch()}
    >
      {id === null ? (
        data && <Empty className={desk.empty} description="没有差评件，新到的会自动出现" />
      ) : (
        <RectificationFile key={id} id={id} />
      )}
    </JudgingDesk>
  );
};

const lineOf = (file: RectificationView): CaseLine => ({
  id: file.id,
  marks: (
    <>
      <Mark tone="info">{rectificationStatusWords[file.status]}</Mark>
      {file.level && (
        <Mark tone={file.level === 'very-dissatisfied' ? 'danger' : 'warn'}>{ratingWords[file.level]}</Mark>
      )}
      <DueAt dueAt={file.dueAt} />
    </>
  ),
  title: file.title,
  meta: `${file.rectificationNo} · ${file.bodyName} · ${openedOn(file)}`,
});
