import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { decideRisk, listRiskEvents, raiseRiskEvent } from '@hotline/shared/contracts/rest/risk-events';
import { detectRisks } from '@hotline/shared/domain/emergency/detect-risks';
import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { refresh, useSend } from '../../api/use-route.ts';
import { useCallWork } from '../../app/call-work.tsx';
import { useEmergencyPolicy } from '../../components/emergency-policy.ts';
import { within } from '../../components/within.ts';
import { problemSentence } from '../../words/problem.ts';

interface Risk {
  /** Words that nobody has decided on in this call, and what else calls for a decision. */
  words: readonly string[];
  /** Titled by what is on record of the call, so that is saved first. */
  report: (text: string) => Promise<void>;
  dismiss: (reason: string) => void;
  transferred: (line: LineNumber) => void;
}

const dangerKey = '来电人按键求助';
const manyCallers = '多人反映同一事件';

/** A danger does not wait longer for the words that were typed with it. */
const savedWithinMs = 2_000;

/** 风险词预警: words typed, the key for danger, several callers on one matter. Every decision is kept. */
export const useRisk = ({ callId, marks }: CallView): Risk => {
  const { work } = useCallWork();
  const policy = useEmergencyPolicy();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [settled, setSettled] = useState<readonly string[]>([]);
  const deciding = useSend(decideRisk);
  const raising = useSend(raiseRiskEvent);
  const signs = [
    ...work.risks,
    ...(marks.includes('danger-key') ? [dangerKey] : []),
    ...(work.crowd ? [manyCallers] : []),
  ];
  const words = signs.filter((word) => !settled.includes(word));
  const settle = (): void => setSettled([...settled, ...words]);
  const onError = (error: unknown): void => void message.error(problemSentence(asProblem(error)));
  const { ticketNo } = work;
  return {
    words,
    report: async (text) => {
      await within(savedWithinMs, work.save());
      const [hit] = detectRisks([...words, text].join(' '), policy.directions, policy.riskWords);
      raising.mutate(
        {
          body: {
            callId,
            ticketNo,
            words: [...words],
            riskClass: hit?.riskClass ?? (work.crowd ? 'gathering' : 'emergency'),
            text,
          },
        },
        {
          onSuccess: () => {
            settle();
            refresh(client, listRiskEvents);
            void message.success('已上报值班长');
          },
          onError,
        },
      );
    },
    dismiss: (reason) =>
      deciding.mutate(
        { body: { callId, ticketNo, words: [...words], decision: 'dismissed', reason } },
        { onSuccess: settle, onError },
      ),
    transferred: (line) => {
      if (words.length === 0) return;
      deciding.mutate(
        { body: { callId, ticketNo, words: [...words], decision: 'transferred', line } },
        { onSuccess: settle, onError },
      );
    },
  };
};
