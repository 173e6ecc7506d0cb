import type { CallState } from '../state.ts';
import { refuse, stay, step, type Step } from '../step.ts';

/** Nothing confidential is recorded until the agent goes on; both sides stop. */
export function pauseRecording(call: CallState): Step {
  if (call.recordingPaused) return stay(call);
  if (!call.recording) return refuse(call, 'wrong-phase');
  const change = { recording: false, recordingPaused: true };
  return step(call, change, [{ type: 'stop-recording' }], [{ type: 'recording-paused' }]);
}

export function resumeRecording(call: CallState): Step {
  if (call.recording) return stay(call);
  if (!call.recordingPaused) return refuse(call, 'wrong-phase');
  const change = { recording: true, recordingPaused: false };
  return step(call, change, [{ type: 'record' }], [{ type: 'recording-resumed' }]);
}
