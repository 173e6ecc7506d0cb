import { type CheckView, listChecks } from '@hotline/shared/contracts/rest/rectifications';
import { checkReasonWords, checkStatusWords } from '@hotline/shared/words/zh-CN';
import { useRoute } from '../../api/use-route.ts';
import { DueAt } from '../../components/due-at.tsx';
import { Mark } from '../../components/mark.tsx';
import { shortTime } from '../../components/time.ts';
import type { CaseLine } from '../../desk/case-queue.tsx';
import { Cases } from './cases.tsx';
import { CheckFile } from './check-file.tsx';
import { checkTones } from './check-steps.ts';
import type { DeskProps } from './judging-desk.tsx';

/** 虚假办结核查: the sample, why each was drawn, and what came of it. */
export const Checks = (props: DeskProps) => (
  <Cases
    {...props}
    answer={useRoute(listChecks, { query: { view: props.view } })}
    stageWords={checkStatusWords}
    lineOf={lineOf}
    empty="没有待核查的办结件，抽中的会自动出现"
    File={CheckFile}
  />
);

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
