import { startGateway, type GatewayOptions } from './gateway.ts';

/** Reads the environment; a value that is missing is left to the gateway's defaults. */
function optionsFromEnvironment(env: NodeJS.ProcessEnv): GatewayOptions {
  const number = (name: string) => (env[name] ? Number(env[name]) : undefined);
  const postgres = env['GATEWAY_POSTGRES'];
  if (!postgres) throw new Error('GATEWAY_POSTGRES must name the folder of the PostgreSQL socket');
  return {
    postgres,
    host: env['GATEWAY_HOST'],
    port: number('GATEWAY_PORT'),
    socketPath: env['GATEWAY_SOCKET'],
    user: env['GATEWAY_USER'],
    password: env['GATEWAY_PASSWORD'],
    poolSize: number('GATEWAY_POOL'),
    sweepMs: number('GATEWAY_SWEEP_MS'),
  };
}

try {
  const gateway = await startGateway(optionsFromEnvironment(process.env));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void gateway.stop().then(() => process.exit(0)));
  }
  process.stdout.write(
    `${JSON.stringify({ ready: true, pid: process.pid, port: gateway.port, socketPath: process.env['GATEWAY_SOCKET'] })}\n`,
  );
} catch (error) {
  process.stderr.write(`document gateway: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
