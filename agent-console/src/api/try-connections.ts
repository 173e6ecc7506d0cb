/** So many connections, at the most, does a browser keep to one server of HTTP/1.1. */
const mostConnections = 6;
const answerWithinMs = 1_000;

/**
 * After a change of network the connections that a browser has kept lead nowhere, and it gives the next requests to them.
 * A request that is given up takes its connection along: as many are made at once as there can be dead ones.
 */
export const tryConnections = async (): Promise<void> => {
  await Promise.all(Array.from({ length: mostConnections }, tryOne));
};

const tryOne = async (): Promise<void> => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), answerWithinMs);
  await fetch('/', { method: 'HEAD', cache: 'no-store', signal: controller.signal }).catch(() => undefined);
  clearTimeout(timer);
};
