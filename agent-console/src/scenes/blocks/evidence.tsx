import { Listen } from '../../recording/listen.tsx';

/** What was said in a call that was marked. */
export const Evidence = ({ callId }: { callId: string }) => (
  <details>
    <summary>听录音</summary>
    <Listen callId={callId} usualReason="骚扰来电取证" />
  </details>
);
