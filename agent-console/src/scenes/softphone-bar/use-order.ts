import { type CallView, myCall, orderCall } from '@hotline/shared/contracts/rest/calls';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { z } from 'zod';
import { asProblem } from '../../api/problem.ts';
import { keyOf, useSend } from '../../api/use-route.ts';
import { withCall } from '../../app/live-cache.ts';
import { problemSentence } from '../../words/problem.ts';

export type Order = z.input<NonNullable<(typeof orderCall)['body']>>;

/** Gives an order for a call; a refusal is said at once. */
export const useOrder = (call: CallView): { order: (body: Order) => void; isPending: boolean } => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, isPending } = useSend(orderCall);
  const order = (body: Order): void =>
    mutate(
      { params: { callId: call.callId }, body },
      {
        onSuccess: (changed) => client.setQueryData(keyOf(myCall), withCall(changed)),
        onError: (error) => void message.error(problemSentence(asProblem(error))),
      },
    );
  return { order, isPending };
};
