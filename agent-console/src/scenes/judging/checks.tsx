import { type CheckView, listChecks } from '@hotline/shared/contracts/rest/rectifications';
import { checkReasonWords, checkStatusWords } from '@hotline/shared/words/zh-CN';
import { Empty } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { DueAt } from '../../components/due-at.tsx';
import { Mark } from '../../components/mark.tsx';
import { shortTime } from '../../components/time.ts';
import type { CaseLine } from '../../desk/case-queue.tsx';
import desk from '../../desk/desk.module.css';
import { CheckFile } from './check-file.tsx';
import { checkTones } from './check-steps.ts';
import { type DeskProps, JudgingDesk } from './judging-desk.tsx';
import { useStages } from './use-stages.ts';

/** 虚假办结核查: the sample, why each was drawn, and what came of it. */
export const Checks = (props: DeskProps) => {
  const { data, error, isPending, refetch } = useRoute(listChecks, { query: { view: props.view } });
  const { shown, ...stages } = useStages(data?.rows ?? [], checkStatusWords);
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
        data && <Empty className={desk.empty} description="没有待核查的办结件，抽中的会自动出现" />
      ) : (
        <CheckFile key={id} id={id} />
      )}
    </JudgingDesk>
  );
};

const lineOf = ({ id, status, reasons, dueAt, title, bodyName, pickedAt }: CheckView): CaseLine => ({
  id,
  marks: (
    <>
      <Mark tone={checkTones[status]}>{checkStatusWords[status]}</Mark>
      {reasons.map((reason) => (
        <Mark key={reason}>{checkReasonWords[reason]}</Mark>
      ))}
      <DueAt dueAt={dueAt} />
    </>
  ),
  title,
  meta: `${bodyName} · 抽取于 ${shortTime(pickedAt)}`,
});
