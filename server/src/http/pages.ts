import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

const dist = fileURLToPath(new URL('../../../agent-console/dist/', import.meta.url));
const citizenPaths = ['/citizen', '/citizen/*rest'];

/** The two built entries: citizens under `/citizen`, staff everywhere else. */
export function pages(): Router {
  const router = Router();
  router.use(express.static(dist, { index: false, maxAge: '1h' }));
  router.get(citizenPaths, (_request, response) => response.sendFile('citizen.html', { root: dist }));
  router.get('/{*path}', (_request, response) => response.sendFile('index.html', { root: dist }));
  return router;
}
