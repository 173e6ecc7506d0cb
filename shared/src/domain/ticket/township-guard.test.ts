import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body } from '../routing/body.ts';
import { bodyFacts } from '../routing/body-facts.ts';
import type { Command } from './command.ts';
import { TOWNSHIP, WATER, dispatcher, hotlineHead, liaison, machine } from './testing/actors.ts';
import { aMatter } from './testing/content.ts';
import { aBody } from './testing/facts.ts';
import { awaitingDispatch, handling } from './testing/stages.ts';
import type { Story } from './testing/story.ts';

const reason = fc.constantFrom(null, '', '  ', '防汛应急');
const shape = fc.record({ isTownship: fc.boolean(), onDutyList: fc.boolean() });
const said = (text: string | null): boolean => text !== null && text.trim() !== '';

/** Every way in which a person or the machine gives a matter to the body TOWNSHIP. */
const ways: Record<string, (override: string | null) => [Story, Parameters<Story['try']>[0], Command]> = {
  lead: (townshipOverride) => [
    awaitingDispatch(),
    dispatcher,
    { type: 'dispatch', leadBodyId: TOWNSHIP, coBodyIds: [], basis: '目录', townshipOverride },
  ],
  coHandler: (townshipOverride) => [
    awaitingDispatch(),
    dispatcher,
    { type: 'dispatch', leadBodyId: WATER, coBodyIds: [TOWNSHIP], basis: '目录', townshipOverride },
  ],
  byPhone: (townshipOverride) => {
    const story = awaitingDispatch({ matter: { urgency: 'urgent' } });
    const told = { toldTo: '值班员', toldAt: story.now };
    const to = { leadBodyId: TOWNSHIP, coBodyIds: [], basis: '目录', townshipOverride };
    return [story, dispatcher, { type: 'dispatch-by-phone', ...to, ...told }];
  },
  jointly: (townshipOverride) => [
    awaitingDispatch(),
    hotlineHead,
    { type: 'dispatch-jointly', leadBodyIds: [WATER, TOWNSHIP], basis: '决定', townshipOverride },
  ],
  designated: (override) => [
    awaitingDispatch().by(hotlineHead, { type: 'convene', reason: '不清' }),
    hotlineHead,
    {
      type: 'rule-consultation',
      leadBodyId: TOWNSHIP,
      coBodyIds: [],
      clause: '纪要',
      reason: override ?? '',
    },
  ],
};

describe('township guard', () => {
  it.each(Object.entries(ways))('%s: to a township without the duty with a reason alone', (_, way) => {
    fc.assert(
      fc.property(shape, reason, (facts, override) => {
        const [story, actor, command] = way(override);
        const bodies = { [WATER]: aBody(WATER), [TOWNSHIP]: aBody(TOWNSHIP, facts) };
        const refusal = story.knowing({ bodies }).try(actor, command);
        const guarded = facts.isTownship && !facts.onDutyList && !said(override);
        const needsReason = command.type === 'rule-consultation' && !said(override);
        expect(refusal !== null).toBe(guarded || needsReason);
      }),
    );
  });

  it('lets the machine override it never, and nobody hand it down past the township’s list', () => {
    const bodies = {
      [WATER]: aBody(WATER),
      [TOWNSHIP]: aBody(TOWNSHIP, { isTownship: true, onDutyList: false }),
    };
    const [automatic, , command] = ways['lead']!('模型有把握');
    expect(automatic.later(60_000).knowing({ bodies }).try(machine, command)?.code).toBe('township-guard');
    const story = handling().knowing({ bodies, scope: [WATER, TOWNSHIP] });
    const down = { type: 'assign-lower', bodyId: TOWNSHIP, dueAt: story.now + 3_600_000, note: '' } as const;
    expect(story.try(liaison, down)?.code).toBe('township-guard');
  });

  it.each(['lead', 'byPhone', 'jointly'])(
    '%s: to a full body with a reason alone, and by no machine',
    (way) => {
      const tried = (isFull: boolean, capacityOverride: string | null, by?: typeof machine) => {
        const [story, person, command] = ways[way]!(null);
        const bodies = { [WATER]: aBody(WATER, { isFull }), [TOWNSHIP]: aBody(TOWNSHIP, { isFull }) };
        const dispatch = { ...command, capacityOverride } as Command;
        return (
          story
            .later(60_000)
            .knowing({ bodies })
            .try(by ?? person, dispatch)?.code ?? null
        );
      };
      expect(tried(false, null)).toBeNull();
      expect([tried(true, null), tried(true, ' ')]).toEqual(['body-full', 'body-full']);
      expect(tried(true, '别无他处')).toBeNull();
      expect(tried(true, '模型有把握', machine)).not.toBeNull();
    },
  );

  it('holds for what belongs to a township as for the township', () => {
    const body = (bodyId: string, more: Partial<Body>): [string, Body] => [
      bodyId,
      {
        bodyId,
        name: bodyId,
        aliases: [],
        tier: 'county',
        parentId: null,
        divisionCode: '410927100',
        needsApproval: false,
        inspects: false,
        dutyList: [],
        ...more,
      },
    ];
    const bodies = new Map([
      body('town', { tier: 'township', dutyList: [['环保', '秸秆']] }),
      body('office', { parentId: 'town' }),
    ]);
    const factsFor = (category: string[]) =>
      bodyFacts(bodies, bodies.get('office')!, aMatter({ category }), { active: true, handlerIds: [] });
    expect(factsFor(['环保', '秸秆'])).toMatchObject({ isTownship: true, onDutyList: true });
    expect(factsFor(['供水'])).toMatchObject({ isTownship: true, onDutyList: false });
  });
});
