/** "Temporary failure" of ITU-T Q.850: by it `ended` tells that the call went down with its voice node. */
export const nodeLostCause = 41;
