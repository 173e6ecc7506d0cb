import { expect, it } from 'vitest';
import { isConnected, keptNo, platformOf, secretOf } from './platforms.ts';

const own = { url: 'https://10.1.1.1/t', secret: 'own' };
const config = { policeUrl: 'https://10.2.2.2/t', policeSecret: 'police', linePlatforms: { 12315: own } };

it('gives each line its own platform, and the emergency lines the police’s', () => {
  expect(platformOf(config, '119')).toEqual({ url: 'https://10.2.2.2/t', secret: 'police' });
  expect(platformOf(config, '12315')).toEqual(own);
  expect(platformOf(config, '12333')).toBeNull();
  expect(platformOf({ ...config, policeUrl: null }, '110')).toBeNull();
  expect(platformOf({ ...config, linePlatforms: { 119: own } }, '119')).toEqual(own);
});

it('knows by what each signs, and nobody else’s secret opens the door', () => {
  expect(['110', '12315', '12333'].map((line) => secretOf(config, line))).toEqual(['police', 'own', null]);
});

it('keeps equal numbers of two platforms apart', () => {
  expect([keptNo('110', 'X1'), keptNo('12315', 'X1')]).toEqual(['X1', '12315-X1']);
  expect(isConnected({ policeUrl: null, policeSecret: null, linePlatforms: {} })).toBe(false);
});
