const everyMs = 500;
const heardWithinMs = 500;
const silentAfterMs = 2_000;

/** Tells twice a second that sound comes in, or that none has for two seconds; the answer stops it. */
export const watchSound = (connection: RTCPeerConnection, tell: (hears: boolean) => void): (() => void) => {
  const look = async (): Promise<void> => {
    const silentMs = silenceIn(await connection.getStats());
    if (silentMs < heardWithinMs) tell(true);
    else if (silentMs >= silentAfterMs) tell(false);
  };
  const timer = window.setInterval(() => void look(), everyMs);
  return () => window.clearInterval(timer);
};

/** Milliseconds since the last RTP packet (W3C webrtc-stats, RTCInboundRtpStreamStats); NaN before the first one. */
const silenceIn = (report: RTCStatsReport): number => {
  let silentMs = Number.NaN;
  report.forEach((stats: RTCInboundRtpStreamStats) => {
    if (stats.type === 'inbound-rtp')
      silentMs = stats.timestamp - (stats.lastPacketReceivedTimestamp ?? Number.NaN);
  });
  return silentMs;
};
