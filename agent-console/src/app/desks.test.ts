import { roles } from '@hotline/shared/domain/ticket/vocabulary';
import { describe, expect, it } from 'vitest';
import { desksOf } from './desks.ts';

const paths = (...of: Parameters<typeof desksOf>[0]): string[] => desksOf(of).map(({ path }) => path);

describe('the desks of a role', () => {
  it.each([
    ['agent', '/workbench'],
    ['dispatcher', '/dispatch'],
    ['liaison', '/department'],
    ['handler', '/department'],
    ['body-head', '/department'],
    ['callback-agent', '/callback'],
    ['reviewer', '/review'],
    ['supervisor', '/supervision'],
    ['administrator', '/admin'],
  ] as const)('lets %s land on %s', (role, path) => {
    expect(paths(role)[0]).toBe(path);
  });
  it('shows an administrator no ticket', () => {
    expect(paths('administrator')).toEqual([
      '/admin',
      '/bodies',
      '/catalogue',
      '/voice',
      '/emergency',
      '/quality-terms',
      '/router',
      '/calendar',
      '/profiles',
      '/supervision-policy',
      '/notice-policy',
      '/score-policy',
    ]);
  });
  it('shows a body neither the switchboard nor the desks of the hotline', () => {
    expect(paths('liaison')).toEqual(['/department', '/orders', '/judging', '/tickets', '/knowledge']);
  });
  it('shows an auditor the trail alone', () => {
    expect(paths('auditor')).toEqual(['/audit']);
  });
  it('gives every role of a person a desk', () => {
    const without = roles.filter((role) => desksOf([role]).length === 0);
    expect(without).toEqual(['machine', 'citizen']);
  });
});
