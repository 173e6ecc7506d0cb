import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const needed = {
  ARI_URL: 'http://127.0.0.1:8088/ari',
  ARI_PASSWORD: 'secret',
  AMI_URL: 'tcp://127.0.0.1:5038',
  AMI_PASSWORD: 'secret',
  LINK_URL: 'http://127.0.0.1:12345',
  LINK_TOKEN: 'token',
  IVR_DATA: 'data',
  RECORDINGS_DIR: 'recordings',
};

test('the timers by default: a greeting within 1 s, 3 s without RTP before an agent is lost', () => {
  expect(readConfig(needed)).toMatchObject({
    TREAT_TIMEOUT_MS: 800,
    SURVEY_TIMEOUT_MS: 8000,
    ALONE_TIMEOUT_MS: 3000,
    RTP_TIMEOUT_MS: 3000,
    CITIZEN_RING_MS: 45_000,
  });
});

test('what is missing or wrong is named, secrets are not shown', () => {
  expect(() => readConfig({ ...needed, ARI_URL: undefined, SURVEY_TIMEOUT_MS: 'soon' })).toThrow(
    /ARI_URL[\s\S]*SURVEY_TIMEOUT_MS/u,
  );
});
