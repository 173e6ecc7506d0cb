import { makeTopics, showTopics } from '@hotline/shared/contracts/rest/topics';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import { readable } from '../../policies/ticket-list.ts';
import { presentTopics } from '../../presenters/topic-board.ts';
import type { PersonRecord } from '../../store/directory.ts';
import type { TopicBoardDocument } from '../../store/models/topic-board.ts';
import type { TopicChoice } from '../../topics/choose-topics.ts';
import { makeTopicBoard } from '../../topics/topic-board.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const reads = anyRole('dispatcher', 'shift-leader', 'supervisor', 'hotline-head', 'leader');

export function topicRoutes(router: Router, context: Context): void {
  const present = async (
    board: TopicBoardDocument | null,
    reader: PersonRecord,
    choice: TopicChoice = {},
  ) => {
    const members = board?.topics.flatMap(({ ids }) => ids) ?? [];
    const filter = { $and: [{ 'state.ticketNo': { $in: members } }, readable(context, reader)] };
    const found = await context.store.tickets.distinct('state.ticketNo', filter);
    return presentTopics(board, new Set(found.filter((no) => no !== null)), choice);
  };
  serve(router, showTopics, reads, async ({ person, query }) => {
    const board = await context.store.topicBoards.findById('newest').lean<TopicBoardDocument>();
    return present(board, person, query);
  });
  let making: Promise<TopicBoardDocument> | null = null;
  serve(router, makeTopics, reads, async ({ person }) => {
    making ??= makeTopicBoard(context).finally(() => (making = null));
    return present(await making, person);
  });
}
