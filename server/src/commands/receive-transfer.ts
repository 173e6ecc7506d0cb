import { randomUUID } from 'node:crypto';
import type { receiveTransfer as receiveRoute } from '@hotline/shared/contracts/rest/police';
import { lineTag } from '@hotline/shared/domain/emergency/line-tag';
import { ticketTypes } from '@hotline/shared/domain/sla/vocabulary';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { Matter } from '@hotline/shared/domain/ticket/content';
import { titleOf } from '@hotline/shared/domain/ticket/title-of';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { keptNo } from '../gateways/police-110/platforms.ts';
import { machine } from './actors.ts';
import { compose } from './compose.ts';
import { appliedCommand } from './idempotency.ts';
import { insertOrRepeat } from './insert-or-repeat.ts';
import type { Accepted } from './insert-or-repeat.ts';

export type Transfer = z.output<NonNullable<typeof receiveRoute.body>>;

/** 110 流转: taken in at once and shown to the dispatchers, once for each `transferNo`, however often it is pushed. */
export async function receiveTransfer(context: Context, transfer: Transfer): Promise<Accepted> {
  try {
    return await takeIn(context, transfer);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'already-received') throw error;
    return {
      loaded: (await receivedAs(context, keptNo(transfer.line, transfer.transferNo)))!,
      repeated: true,
    };
  }
}

async function takeIn(context: Context, transfer: Transfer): Promise<Accepted> {
  const { divisionCode, callId } = transfer;
  const transferNo = keptNo(transfer.line, transfer.transferNo);
  const open: Command = {
    type: 'open',
    id: randomUUID(),
    numbers: await context.numbers(divisionCode, 'police'),
    source: 'police',
    ...contentOf(transfer),
    callId,
    upstreamNo: transferNo,
    upstreamDue: null,
  };
  const applied = appliedCommand('police', transferNo, { transferNo }, context.clock.now());
  const change = await compose(context, null, [open, { type: 'submit' }], [machine], applied);
  return (await insertOrRepeat(context, change, null))!;
}

const receivedAs = ({ store }: Context, transferNo: string): Promise<LoadedTicket | null> =>
  store.tickets.findOne({ 'state.upstreamNo': transferNo, 'state.source': 'police' }).lean<LoadedTicket>();

function contentOf(transfer: Transfer): Pick<Extract<Command, { type: 'open' }>, 'citizen' | 'matter'> {
  const { line, callerNo, name, gender, summary, type, catalogueCode, lat, lng } = transfer;
  return {
    citizen: {
      callerNo,
      contactNo: callerNo,
      name,
      gender,
      kind: 'person',
      creditCode: null,
      isAnonymous: callerNo === null && name === null,
      isConfidential: false,
      needCallback: true,
      doNotContact: false,
    },
    matter: {
      type: ticketTypes.find((known) => known === type) ?? 'request',
      category: [],
      urgency: transfer.urgency,
      title: titleOf(summary),
      content: summary,
      divisionCode: transfer.divisionCode,
      address: transfer.place,
      location: lat === null || lng === null ? null : { lat, lng },
      occurredAt: transfer.eventTime,
      accused: null,
      tags: [lineTag(line), ...(catalogueCode === null ? [] : [catalogueCode])],
    } satisfies Matter,
  };
}
