import { createServer, type Server } from 'node:http';

export interface Health {
  ari: boolean;
  link: boolean;
  calls: number;
  waitingFacts: number;
}

/** `GET /health` on 127.0.0.1: 200 while Asterisk is reached, else 503. Calls go on without the server. */
export function serveHealth(port: number, read: () => Health): Promise<Server> {
  const server = createServer((request, response) => {
    const health = read();
    const status = request.url === '/health' ? (health.ari ? 200 : 503) : 404;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 404 ? undefined : JSON.stringify(health));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
