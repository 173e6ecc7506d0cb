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
import { problemSentence } from '../../words/problem.ts';

interface Risk {
  /** Words that nobody has decided on in this call. */
  words: readonly string[];
  report: (text: string) => void;
  dismiss: (reason: string) => void;
  transferred: (line: LineNumber) => void;
}

/** 风险词 of this call and what was decided on them; every decision is kept. */
export const useRisk = ({ callId }: CallView): Risk => {
  const { work } = useCallWork();
  const policy = useEmergencyPolicy();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [settled, setSettled] = useState<readonly string[]>([]);
  const deciding = useSend(decideRisk);
  const raising = useSend(raiseRiskEvent);
  const words = work.risks.filter((word) => !settled.includes(word));
  const settle = (): void => setSettled([...settled, ...words]);
  const onError = (error: unknown): void => void message.error(problemSentence(asProblem(error)));
  const { ticketNo } = work;
  return {
    words,
    report: (text) => {
      const [hit] = detectRisks(words.join(' '), policy.directions, policy.riskWords);
      raising.mutate(
        { body: { callId, ticketNo, words: [...words], riskClass: hit?.riskClass ?? 'emergency', text } },
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
