import type { Input, InputOf } from './input.ts';
import { isOver, type CallState } from './state.ts';
import { refuse, stay, type Step } from './step.ts';
import { consult, dismissGuest, joinGuest, requeue } from './steps/consult.ts';
import { alertStep } from './steps/alert.ts';
import { announce, promiseCallBack } from './steps/announce.ts';
import { arrive, treat } from './steps/arrive.ts';
import { hangUp, nodeLost } from './steps/depart.ts';
import { played, timedOut } from './steps/elapse.ts';
import { dismissLine, releaseAgent, summon } from './steps/emergency.ts';
import { messageOver, voiceMail } from './steps/voice-mail.ts';
import { tellProgress } from './steps/menu.ts';
import { fillAlone, hold, resume } from './steps/hold.ts';
import { legAnswered, legGone, legReady, legRinging } from './steps/leg.ts';
import { followAgent, intercept, monitor, spyReady, stopMonitor } from './steps/monitor.ts';
import { offer, withdraw } from './steps/offer.ts';
import { ringOnCall } from './steps/on-call.ts';
import { pauseRecording, resumeRecording } from './steps/recording.ts';
import { recover } from './steps/recover.ts';
import { rejoin } from './steps/rejoin.ts';
import { pressed, survey } from './steps/survey.ts';

type Handler<T extends Input['type']> = (call: CallState, input: InputOf<T>, now: number) => Step;

const handlers: { [T in Input['type']]: Handler<T> } = {
  arrival: (call, { transferNo }) => arrive(call, transferNo),
  'leg-ready': legReady,
  'leg-ringing': legRinging,
  'leg-answered': legAnswered,
  'leg-gone': legGone,
  'agent-held': (call, { channelId }) => (isAgent(call, channelId) ? hold(call, 'agent') : stay(call)),
  'agent-resumed': (call, { channelId }) => (isAgent(call, channelId) ? resume(call, 'agent') : stay(call)),
  played,
  pressed,
  timeout: timedOut,
  recovered: recover,
  'node-lost': nodeLost,
  treat,
  offer,
  withdraw,
  rejoin,
  announce,
  summon,
  consult,
  'ring-on-call': ringOnCall,
  requeue,
  monitor,
  intercept,
  'stop-monitor': stopMonitor,
  'spy-ready': spyReady,
  'join-guest': joinGuest,
  'dismiss-guest': dismissGuest,
  survey,
  'promise-call-back': promiseCallBack,
  'tell-progress': tellProgress,
  'voice-mail': voiceMail,
  'message-over': messageOver,
  hold: (call) => hold(call, 'server'),
  resume: (call) => resume(call, 'server'),
  'pause-recording': pauseRecording,
  'resume-recording': resumeRecording,
  'release-agent': releaseAgent,
  'dismiss-line': dismissLine,
  'hang-up': (call) => hangUp(call, 'system'),
  dial: (call) => refuse(call, 'wrong-phase'),
  alert: (call) => refuse(call, 'wrong-phase'),
};

const isAgent = (call: CallState, channelId: string): boolean => call.agent?.channelId === channelId;

/** After the citizen is gone only an agent whose outbound call failed may be there, hearing why. */
const isOfAgentAlone = (input: Input): boolean =>
  input.type === 'leg-gone' ||
  input.type === 'node-lost' ||
  (input.type === 'played' && input.purpose === 'unreached');

/** What follows from an input: pure, so that every course of a call can be tried without a telephone. `now`: epoch ms. */
export function nextStep(call: CallState, input: Input, now: number): Step {
  if (isOver(call) && !isOfAgentAlone(input)) return refuse(call, 'wrong-phase');
  if (call.alert) return alertStep(call, input);
  const understood = ofThird(call, input);
  const after = (handlers[input.type] as Handler<Input['type']>)(call, understood as never, now);
  return fillAlone(call, followAgent(call, after));
}

/** A colleague's or leader's channel is named as an agent's; until the call is his, what happens to it is not the agent's. */
const ofThird = (call: CallState, input: Input): Input => {
  if (!('role' in input) || input.role !== 'agent') return input;
  const role = (['guest', 'monitor'] as const).find((one) => call[one]?.channelId === input.channelId);
  return role ? { ...input, role } : input;
};
