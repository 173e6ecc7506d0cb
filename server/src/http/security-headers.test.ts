import express from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import type { Config } from '../config.ts';
import { securityHeaders } from './security-headers.ts';

const headersOf = async (config: Pick<Config, 'origin' | 'tls'>) => {
  const app = express().use(securityHeaders(config), (_request, response) => void response.end());
  const { headers } = await request(app).get('/');
  const policy = headers['content-security-policy'] ?? '';
  return {
    sockets: /connect-src 'self' (wss?:);/u.exec(policy)?.[1],
    upgrades: policy.includes('upgrade-insecure-requests'),
    stays: 'strict-transport-security' in headers,
  };
};

const secure = { sockets: 'wss:', upgrades: true, stays: true };
const plain = { sockets: 'ws:', upgrades: false, stays: false };
const tls = { certFile: 'site.pem', keyFile: 'site.key' };

test('behind a proxy that ends TLS, what the browser sees decides', async () => {
  expect(await headersOf({ origin: 'https://12345.example.gov.cn', tls: null })).toEqual(secure);
  expect(await headersOf({ origin: 'http://127.0.0.1:8080', tls: null })).toEqual(plain);
});

test('without a proxy our own certificate decides', async () => {
  expect(await headersOf({ origin: undefined, tls })).toEqual(secure);
  expect(await headersOf({ origin: undefined, tls: null })).toEqual(plain);
});
