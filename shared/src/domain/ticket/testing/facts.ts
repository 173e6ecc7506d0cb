import type { BodyFacts, Facts } from '../context.ts';
import type { Actor } from '../actor.ts';
import { HOUSING, INSPECTION, TOWNSHIP, WATER } from './actors.ts';

export function aBody(bodyId: string, change: Partial<BodyFacts> = {}): BodyFacts {
  return {
    bodyId,
    active: true,
    isTownship: false,
    onDutyList: true,
    isAccused: false,
    mayHandleConduct: false,
    needsApproval: false,
    handlerIds: [],
    ...change,
  };
}

export const someBodies: Facts['bodies'] = Object.fromEntries(
  [
    aBody(WATER, { handlerIds: ['handler'] }),
    aBody(HOUSING, { handlerIds: ['housing-handler'] }),
    aBody(TOWNSHIP, { isTownship: true, onDutyList: false }),
    aBody(INSPECTION, { mayHandleConduct: true }),
  ].map((body) => [body.bodyId, body]),
);

/** What the store knows in an ordinary case, as seen by an actor. */
export function someFacts(actor: Actor, change: Partial<Facts> = {}): Facts {
  return {
    scope: actor.bodyId === null ? [] : [actor.bodyId],
    bodies: someBodies,
    accusedPersonIds: [],
    knowledgePublished: true,
    longCycleListed: true,
    parent: null,
    receivedAs: null,
    ...change,
  };
}
