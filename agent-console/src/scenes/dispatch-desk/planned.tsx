import { holdPlanned, showPlanned } from '@hotline/shared/contracts/rest/routing';
import { listTickets, showTicket } from '@hotline/shared/contracts/rest/tickets';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useNow } from '../../components/use-now.ts';
import { useShortcut } from '../../components/use-shortcut.ts';

/** 自动派单 that is about to happen, counting down; Alt+H keeps it back. */
export const Planned = ({ ticketNo }: { ticketNo: string }) => {
  const client = useQueryClient();
  const now = useNow();
  const { data } = useRoute(showPlanned, { params: { ticketNo } }, { refetchInterval: 10_000 });
  const { mutate, error, isPending } = useSend(holdPlanned);
  const planned = data?.planned ?? null;
  const waits = planned?.state === 'planned';
  const hold = (): void =>
    mutate(
      { params: { ticketNo }, body: {} },
      { onSettled: () => refresh(client, showPlanned, showTicket, listTickets) },
    );
  useShortcut('alt+h', hold, waits);
  if (planned?.state === 'held')
    return <Alert type="info" title={`${planned.heldBy ?? ''} 已暂缓自动派单，请人工派单`} />;
  if (planned === null || !waits) return null;
  const left = Math.max(0, Math.ceil((planned.goesAt - now) / 1000));
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={`${left} 秒后自动派往 ${planned.bodyName}（把握 ${Math.round(planned.score * 100)}%）`}
        action={
          <Button size="small" loading={isPending} onClick={hold}>
            暂缓 <kbd>Alt+H</kbd>
          </Button>
        }
      />
      <ProblemAlert error={error} />
    </>
  );
};
