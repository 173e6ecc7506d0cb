import { describe, expect, it } from 'vitest';
import { hindranceOf } from './hindrance.ts';

const up = { registration: 'registered', microphone: 'ready' } as const;

describe('what keeps an agent from being rung', () => {
  it('is nothing once his telephone is registered and the server knows of it', () => {
    expect(hindranceOf(up, 'paused')).toBeNull();
    expect(hindranceOf(up, 'wrap-up')).toBeNull();
  });
  it('is the registration until both sides have it', () => {
    for (const registration of ['off', 'connecting'] as const)
      expect(hindranceOf({ ...up, registration }, 'paused')).toBe('话机注册中');
    expect(hindranceOf({ ...up, microphone: 'unknown' }, 'paused')).toBe('话机注册中');
    expect(hindranceOf(up, 'unreachable')).toBe('话机注册中');
    expect(hindranceOf(up, null)).toBe('话机注册中');
  });
  it('is a lost registration or a microphone that the browser keeps', () => {
    expect(hindranceOf({ ...up, registration: 'lost' }, 'unreachable')).toBe('话机离线');
    expect(hindranceOf({ ...up, microphone: 'denied' }, 'paused')).toBe('麦克风未允许');
  });
});
