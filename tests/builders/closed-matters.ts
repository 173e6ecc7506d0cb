import type { Context } from '@hotline/server/context';
import { sampleRows } from '@hotline/server/router/sample-rows';
import { aTicketDocument } from './tickets.ts';

const bodyOf: Record<string, string> = {
  供水公司: 'water-supply',
  教育体育局: 'education',
  人力资源和社会保障局: 'human-resources',
  城市管理局: 'urban-management',
};

/** A history of forty matters that their bodies took and answered, as if closed long ago. */
export async function closedMatters(context: Context): Promise<void> {
  const at = context.clock.now() - 3_600_000;
  for (const [index, { label, text }] of sampleRows.entries()) {
    const id = `closed-${index}`;
    const matter = { category: ['未归类'], title: text!.slice(0, 20), content: text! };
    const wish = { id, ticketNo: `41092720260101${1_00000 + index}`, at, matter, leadBodyId: bodyOf[label]! };
    const document = await aTicketDocument(context, wish);
    const { state } = document;
    const lead = { ...state.lead!, signedAt: at };
    await context.store.tickets.create({
      ...document,
      nextDueAt: null,
      outbox: [],
      outboxSince: undefined,
      state: { ...state, lead, status: 'closed', closedAt: at },
    });
  }
}
