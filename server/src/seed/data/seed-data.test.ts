import { bodyOf } from '@hotline/shared/domain/bodies/body-entry';
import type { Body } from '@hotline/shared/domain/routing/body';
import { checkCatalogue } from '@hotline/shared/domain/routing/check-catalogue';
import { lookUp } from '@hotline/shared/domain/routing/look-up';
import { aMatter } from '@hotline/shared/domain/ticket/testing/content';
import { describe, expect, it } from 'vitest';
import { bodies } from './bodies.ts';
import { examples } from './catalogue/examples.ts';
import { catalogue, categories, longCycleCategories } from './catalogue.ts';
import { divisions } from './divisions.ts';
import { knowledge } from './knowledge.ts';

const byId: ReadonlyMap<string, Body> = new Map(bodies.map((body) => [body.bodyId, bodyOf(body)]));
const known = new Set(divisions.map(({ code }) => code));

describe('demo data', () => {
  it('has each body once, under a known one, in a known place', () => {
    expect(byId.size).toBe(bodies.length);
    for (const { parentId, divisionCode } of bodies) {
      expect(parentId === null || byId.has(parentId)).toBe(true);
      expect(known.has(divisionCode)).toBe(true);
    }
  });

  it('has a catalogue without problems that answers every category in every township', () => {
    const places = divisions.slice(1).map(({ code }) => code);
    const site = { bodies: byId, places, categories, profiles: [], at: 0 };
    const findings = checkCatalogue(catalogue, site).filter(({ code }) => code !== 'recusal-nowhere');
    expect(findings).toEqual([]);
    const codes = new Set(catalogue.entries.map(({ code }) => code));
    expect(Object.keys(examples).filter((code) => !codes.has(code))).toEqual([]);
    expect(catalogue.entries.length).toBeGreaterThanOrEqual(60);
    expect(categories.length).toBeGreaterThanOrEqual(40);
    const unanswered = categories.flatMap((category) =>
      divisions.slice(1).filter(({ code }) => {
        return lookUp(catalogue, byId, aMatter({ category, divisionCode: code }), 0).length === 0;
      }),
    );
    expect(unanswered).toEqual([]);
  });

  it('knows the bodies of its knowledge and the matters of its long-cycle list', () => {
    expect(knowledge.every(({ bodyId }) => byId.has(bodyId))).toBe(true);
    const names = new Set(categories.flat());
    expect(longCycleCategories.every((name) => names.has(name))).toBe(true);
  });
});
