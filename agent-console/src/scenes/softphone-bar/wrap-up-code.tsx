import { noteWrapUp } from '@hotline/shared/contracts/rest/voice';
import { App, Select } from 'antd';
import { asProblem } from '../../api/problem.ts';
import { useSend } from '../../api/use-route.ts';
import { useVoicePolicy } from '../../softphone/use-voice-policy.ts';
import { problemSentence } from '../../words/problem.ts';

/** 话后小结 of the call that has just ended. */
export const WrapUpCode = ({ callId }: { callId: string }) => {
  const { message } = App.useApp();
  const shown = useVoicePolicy();
  const noting = useSend(noteWrapUp);
  return (
    <Select
      key={callId}
      size="small"
      aria-label="话后小结"
      placeholder="话后小结"
      style={{ width: 130 }}
      options={(shown?.policy.wrapUpCodes ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(code: string) =>
        noting.mutate(
          { params: { callId }, body: { code } },
          { onError: (error) => void message.error(problemSentence(asProblem(error))) },
        )
      }
    />
  );
};
