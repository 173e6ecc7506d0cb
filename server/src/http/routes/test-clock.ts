import { route } from '@hotline/shared/contracts/rest/route';
import type { Router } from 'express';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { serveAnyone } from '../serve.ts';

const moveClock = route({
  method: 'POST',
  path: '/test/clock',
  summary: 'Moves the test clock; exists outside of production only',
  body: z.object({ advanceMs: z.number().int() }),
  response: z.object({ now: z.number() }),
});

export function testClockRoutes(router: Router, { testClock }: Context): void {
  if (!testClock) return;
  serveAnyone(router, moveClock, async ({ body }) => {
    await testClock.advance(body.advanceMs);
    return { now: testClock.now() };
  });
}
