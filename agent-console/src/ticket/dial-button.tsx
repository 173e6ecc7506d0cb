import { dialCitizen, myCall } from '@hotline/shared/contracts/rest/calls';
import type { CallPurpose } from '@hotline/shared/domain/call/call';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { keyOf, useRoute, useSend } from '../api/use-route.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useSoftphoneState } from '../softphone/softphone-context.ts';

interface Props {
  ticketNo: string;
  purpose: Extract<CallPurpose, 'callback' | 'outbound'>;
  large?: boolean;
}

/** Click-to-call: the agent's own telephone is called first; the number stays on the server's side. */
export const DialButton = ({ ticketNo, purpose, large = false }: Props) => {
  const client = useQueryClient();
  const { registration } = useSoftphoneState();
  const { data: pop } = useRoute(myCall, {}, { staleTime: Infinity });
  const { mutate, error, isPending } = useSend(dialCitizen);
  const shown = { offerId: '', earlier: [], openRepeats: [], draftId: null };
  const dial = (): void =>
    mutate(
      { body: { ticketNo, purpose } },
      { onSuccess: (call) => client.setQueryData(keyOf(myCall), { call, ...shown }) },
    );
  const inCall = pop !== null && pop !== undefined && pop.call.endedAt === null;
  return (
    <>
      <Button
        type={large ? 'primary' : 'default'}
        size={large ? 'large' : 'small'}
        block={large}
        loading={isPending}
        disabled={inCall || registration !== 'registered'}
        onClick={dial}
      >
        {purpose === 'callback' ? '拨打诉求人电话' : '外呼诉求人'}
      </Button>
      <ProblemAlert error={error} />
    </>
  );
};
