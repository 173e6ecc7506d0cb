/** "Temporary failure" of ITU-T Q.850: by it `ended` tells that the call went down with its voice node. */
export const nodeLostCause = 41;

/** "Requested circuit not available" of ITU-T Q.850: a leg ended because no sound (RTP) came from it any more. */
export const mediaLostCause = 44;

/** No route, no answer to the INVITE at all (RFC 3261 §17.1.1.2), out of order, congested or timed out (ITU-T Q.850). */
const trunkCauses: ReadonlySet<number> = new Set([2, 3, 18, 27, 34, 38, 42, 102]);

/** Whether a citizen was not reached because no trunk took the call, whatever he did. */
export const isTrunkDown = (cause: number): boolean => trunkCauses.has(cause);
