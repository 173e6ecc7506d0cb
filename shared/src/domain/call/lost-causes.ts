/** "Temporary failure" of ITU-T Q.850: by it `ended` tells that the call went down with its voice node. */
export const nodeLostCause = 41;

/** "Requested circuit not available" of ITU-T Q.850: a leg ended because no sound (RTP) came from it any more. */
export const mediaLostCause = 44;
