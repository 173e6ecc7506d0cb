import { expect, it } from 'vitest';
import { freeTcpPort } from './ports.ts';
import { ephemeral } from './testing/listening.ts';

it('a port for later lies where no client is given one', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, freeTcpPort));
  expect(ports.filter((port) => port >= ephemeral)).toEqual([]);
});
