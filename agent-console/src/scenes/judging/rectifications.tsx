import { type RectificationView, listRectifications } from '@hotline/shared/contracts/rest/rectifications';
import { ratingWords, rectificationStatusWords } from '@hotline/shared/words/zh-CN';
import { useRoute } from '../../api/use-route.ts';
import { DueAt } from '../../components/due-at.tsx';
import { Mark } from '../../components/mark.tsx';
import type { CaseLine } from '../../desk/case-queue.tsx';
import { Cases } from './cases.tsx';
import type { DeskProps } from './judging-desk.tsx';
import { openedOn } from './opened-on.ts';
import { RectificationFile } from './rectification-file.tsx';

/** 差评件 by stage and deadline. */
export const Rectifications = (props: DeskProps) => (
  <Cases
    {...props}
    answer={useRoute(listRectifications, { query: { view: props.view } })}
    stageWords={rectificationStatusWords}
    lineOf={lineOf}
    empty="没有差评件，新到的会自动出现"
    File={RectificationFile}
  />
);

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
