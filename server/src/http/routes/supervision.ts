import { boardTickets, showBoard, showWallboard } from '@hotline/shared/contracts/rest/supervision';
import type { Router } from 'express';
import { boardTicketsOf } from '../../commands/board-tickets.ts';
import { slaBoard } from '../../commands/sla-board.ts';
import { wallboard } from '../../commands/wallboard.ts';
import type { Context } from '../../context.ts';
import { signedIn } from '../permit.ts';
import { serve } from '../serve.ts';

export function supervisionRoutes(router: Router, context: Context): void {
  serve(router, showBoard, signedIn, ({ person }) => slaBoard(context, person));
  serve(router, boardTickets, signedIn, ({ query, person }) => boardTicketsOf(context, query, person));
  serve(router, showWallboard, signedIn, () => wallboard(context));
}
