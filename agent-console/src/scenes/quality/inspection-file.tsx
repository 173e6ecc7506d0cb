import { showCall } from '@hotline/shared/contracts/rest/calls';
import {
  actOnInspection,
  type InspectionView,
  listAgentScores,
  listInspections,
  type PublicInspectionCommand,
} from '@hotline/shared/contracts/rest/quality';
import { useQueryClient } from '@tanstack/react-query';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { TicketLinks } from '../../components/ticket-links.tsx';
import { fullTime, timer } from '../../components/time.ts';
import { Listen } from '../../recording/listen.tsx';
import css from './quality.module.css';
import { AppealForm, MarksForm } from './quality-forms.tsx';

/** The sound on the left, what is found on the right. */
export const InspectionFile = ({ inspection }: { inspection: InspectionView }) => (
  <div className={css.file}>
    <section>
      <TicketsOf callId={inspection.callId} />
      <Listen callId={inspection.callId} usualReason={listensFor(inspection)} />
      <Noticed checks={inspection.checks} />
      <Course inspection={inspection} />
    </section>
    <section>
      <Verbs inspection={inspection} />
    </section>
  </div>
);

/** Whoever has something to do with it listens for that. */
const listensFor = ({ offered: [verb] }: InspectionView): string | undefined =>
  verb && { score: '质检评分', appeal: '申诉前复听', rule: '申诉裁定' }[verb];

/** What was written down in the call is judged beside what was said. */
const TicketsOf = ({ callId }: Pick<InspectionView, 'callId'>) => {
  const { data } = useRoute(showCall, { params: { callId } });
  if (!data) return null;
  return (
    <div className={css.tickets}>
      登记的工单：{data.ticketNos.length > 0 ? <TicketLinks ticketNos={data.ticketNos} /> : '无'}
    </div>
  );
};

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** 自动检测; it judges nothing. */
const Noticed = ({ checks: { audio, transcript } }: Pick<InspectionView, 'checks'>) => (
  <ul className={css.list}>
    {audio && (
      <li>
        长静默 {percent(audio.silenceShare)}，坐席插话 {audio.interruptions} 次
      </li>
    )}
    {transcript?.charactersPerMinute && <li>坐席语速 {transcript.charactersPerMinute} 字/分</li>}
    {transcript?.forbidden.map(({ word, fromMs }) => (
      <li key={`${word}${fromMs}`}>
        服务禁语“{word}”（{timer(fromMs)}）
      </li>
    ))}
    {transcript === null && <li>无转写文本，未检测语速和禁语</li>}
  </ul>
);

const Course = ({
  inspection: { form, scoring, appeal, ruling, appealUntil },
}: {
  inspection: InspectionView;
}) => (
  <ul className={css.list}>
    {scoring && (
      <li>
        评分 <b>{scoring.score}</b>（{scoring.by}）：{scoring.text}
        <br />
        {form.points.map(({ code, name, weight }) => (
          <span key={code} className={css.point}>
            {name} {(scoring.marks.points[code] ?? 0) * weight}/{weight}
          </span>
        ))}
        {form.redLines
          .filter(({ code }) => scoring.marks.crossed.includes(code))
          .map(({ code, name }) => (
            <b key={code} className={css.crossed}>
              红线：{name}
            </b>
          ))}
      </li>
    )}
    {scoring && !appeal && appealUntil !== null && <li>可申诉至 {fullTime(appealUntil)}</li>}
    {appeal && (
      <li>
        申诉（{appeal.by}）：{appeal.text}
      </li>
    )}
    {ruling && (
      <li>
        裁定{ruling.upheld ? '申诉成立' : '维持原评分'}（{ruling.by}）：{ruling.text}
      </li>
    )}
  </ul>
);

const Verbs = ({ inspection }: { inspection: InspectionView }) => {
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(actOnInspection);
  const { id, version, form, offered, scoring } = inspection;
  const send = (command: PublicInspectionCommand): void =>
    mutate(
      { params: { id }, body: { version, command } },
      { onSettled: () => refresh(client, listInspections, listAgentScores) },
    );
  const [verb] = offered;
  return (
    <>
      {verb === 'score' && (
        <MarksForm
          form={form}
          marks={null}
          pending={isPending}
          onMarks={(marks, text) => send({ type: 'score', marks, text })}
        />
      )}
      {verb === 'appeal' && (
        <AppealForm label="申诉" pending={isPending} onText={(text) => send({ type: 'appeal', text })} />
      )}
      {verb === 'rule' && (
        <>
          <MarksForm
            form={form}
            marks={scoring?.marks ?? null}
            pending={isPending}
            onMarks={(marks, text) => send({ type: 'rule', marks, text })}
          />
          <AppealForm
            label="维持原评分"
            pending={isPending}
            onText={(text) => send({ type: 'rule', marks: null, text })}
          />
        </>
      )}
      {verb === undefined && <p>您现在没有可办的事项。</p>}
      <ProblemAlert error={error} />
    </>
  );
};
