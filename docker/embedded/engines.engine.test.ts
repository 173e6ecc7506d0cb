import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngines, type Instance } from './engines.ts';
import { engineNames, readInstance } from './instance-file.ts';
import { ephemeral, listeningAddresses } from './testing/listening.ts';
import { leftovers } from './testing/processes.ts';
import { scratchFolder } from './testing/scratch.ts';

const uidOf = (pid: number): number => statSync(`/proc/${pid}`).uid;

/** Asks again where the driver (mongodb 7.8) passes a failed write to its socket on as it is, not as one to be retried. */
const knock = <T>(ask: () => Promise<T>): Promise<T> =>
  ask().catch((error: NodeJS.ErrnoException) => {
    if (error.syscall === 'write') return ask();
    throw error;
  });

describe('two instances side by side', () => {
  const folders = [scratchFolder(), scratchFolder()];
  let instances: Instance[];

  beforeAll(async () => {
    instances = await Promise.all(
      folders.map(({ path }) =>
        startEngines({ dataDir: path, network: true, life: 'parent', environment: {} }),
      ),
    );
  });

  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.stop()));
    for (const folder of folders) folder.remove();
  });

  it('run every engine as an unprivileged user, the gateway as the one who started it', () => {
    for (const instance of instances) {
      const uids = engineNames.map((name) => [name, uidOf(instance.process(name)!.pid)] as const);
      expect(uids.filter(([name, uid]) => name !== 'gateway' && uid === 0)).toEqual([]);
      expect(Object.fromEntries(uids)['gateway']).toBe(process.getuid?.());
    }
  });

  it('share no port and no secret', () => {
    const [one, two] = instances.map(({ env }) => env);
    for (const name of [
      'MONGODB_URI',
      'REDIS_URL',
      'ARI_URL',
      'NETWORK_ARI_URL',
      'ARI_PASSWORD',
      'LINK_TOKEN',
    ]) {
      expect(one![name]).toBeTruthy();
      expect(one![name]).not.toBe(two![name]);
    }
  });

  it('answer ARI with their own password only', async () => {
    const [one, two] = instances.map(({ env }) => env);
    const ping = (url: string, password: string) =>
      fetch(`${url}/asterisk/ping`, { headers: { authorization: `Basic ${btoa(`hotline:${password}`)}` } });
    expect((await ping(one!['ARI_URL']!, one!['ARI_PASSWORD']!)).status).toBe(200);
    expect((await ping(one!['ARI_URL']!, two!['ARI_PASSWORD']!)).status).toBe(401);
  });

  it('keep secrets and logs from other users', () => {
    for (const { path } of folders) {
      expect(statSync(join(path, 'instance.json')).mode & 0o077).toBe(0);
      expect(statSync(join(path, 'log')).mode & 0o077).toBe(0);
      expect(statSync(join(path, 'asterisk/etc/ari.conf')).mode & 0o077).toBe(0);
    }
  });

  it('listen on loopback addresses only', () => {
    const pids = instances.flatMap((instance) => engineNames.map((name) => instance.process(name)!.pid));
    for (const pid of pids)
      expect(listeningAddresses(pid).filter((address) => !address.endsWith('7F'))).toEqual([]);
  });

  it('bring a killed gateway back to the clients that knock at its port all the time', async () => {
    const [instance] = instances;
    const client = await createConnection(instance!.env['MONGODB_URI']!, { maxPoolSize: 8 }).asPromise();
    const rows = client.collection<{ _id: number }>('rows');
    for (const _id of [1, 2, 3]) {
      const before = instance!.process('gateway')?.pid;
      const killed = instance!.kill('gateway', 'SIGKILL');
      const knocking = Array.from({ length: 8 }, () => knock(() => rows.countDocuments()));
      await killed;
      await instance!.restart('gateway');
      expect(instance!.process('gateway')?.pid).not.toBe(before);
      expect((await Promise.all(knocking)).every((n) => n === _id - 1)).toBe(true);
      await rows.insertOne({ _id });
    }
    await client.close();
  });

  it('bring an engine back on its port after a kill', async () => {
    const [instance] = instances;
    const { pid } = instance!.process('redis')!;
    await instance!.restart('redis', 'SIGKILL');
    expect(instance!.process('redis')?.pid).not.toBe(pid);
    const ports = instances.map(({ dataDir }) => readInstance(dataDir).ports);
    expect(instances.map(({ env }) => Number(new URL(env['REDIS_URL']!).port))).toEqual(
      ports.map(({ redis }) => redis),
    );
    for (const { redis, gateway } of ports)
      expect([redis, gateway].every((port) => port! < ephemeral)).toBe(true);
  });

  it('leave no process behind when stopped', async () => {
    const folder = scratchFolder();
    const third = await startEngines({ dataDir: folder.path, store: false, network: true, environment: {} });
    await third.stop();
    expect(await leftovers(folder.path)).toEqual([]);
    folder.remove();
  });
});
