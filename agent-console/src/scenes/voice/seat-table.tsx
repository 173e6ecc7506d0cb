import { changeSeat, listSeats, type Seat } from '@hotline/shared/contracts/rest/voice';
import { type Skill, skillLevels, skills } from '@hotline/shared/domain/agent/agent';
import { useQueryClient } from '@tanstack/react-query';
import { App, Select, Table } from 'antd';
import { asProblem } from '../../api/problem.ts';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { skillWords } from '../../words/call.ts';
import { problemSentence } from '../../words/problem.ts';

const levelWords = { 0: '—', 1: '一般', 2: '熟练', 3: '精通' } as const;
type Choice = keyof typeof levelWords;
const choices = ([0, ...skillLevels] as const).map((value) => ({ value, label: levelWords[value] }));

/** 技能 with 熟练程度 and 技能组 of who answers calls; each change is valid at once and on record. */
export const SeatTable = ({ groups }: { groups: readonly { code: string; name: string }[] }) => {
  const { data, error, isPending, refetch } = useRoute(listSeats, {});
  const change = useChange();
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <Table
      size="small"
      rowKey="personId"
      loading={isPending}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      dataSource={data ?? []}
      columns={[
        { title: '话务员', render: (_, { name, staffNo }) => `${name}（${staffNo}）` },
        ...skills.map((skill) => ({
          title: skillWords[skill],
          key: skill,
          render: (_: unknown, seat: Seat) => (
            <Select
              size="small"
              style={{ width: 80 }}
              aria-label={`${seat.name}的${skillWords[skill]}`}
              value={seat.levels[skill] ?? 0}
              options={choices}
              onChange={(level: Choice) => change(seat, { levels: withLevel(seat, skill, level) })}
            />
          ),
        })),
        {
          title: '技能组',
          render: (_, seat) => (
            <Select
              mode="multiple"
              size="small"
              style={{ minWidth: 180 }}
              aria-label={`${seat.name}的技能组`}
              value={seat.groups}
              options={groups.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(codes: string[]) => change(seat, { groups: codes })}
            />
          ),
        },
      ]}
    />
  );
};

const withLevel = ({ levels }: Seat, skill: Skill, level: Choice): Seat['levels'] => {
  const { [skill]: _, ...others } = levels;
  return level === 0 ? others : { ...others, [skill]: level };
};

const useChange = () => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate } = useSend(changeSeat);
  return ({ personId, levels, groups }: Seat, part: Partial<Pick<Seat, 'levels' | 'groups'>>): void =>
    mutate(
      { params: { personId }, body: { levels, groups, ...part, reason: '调整话务员技能' } },
      {
        onSettled: () => refresh(client, listSeats),
        onError: (error) => void message.error(problemSentence(asProblem(error))),
      },
    );
};
