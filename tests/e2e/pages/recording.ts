import type { Locator } from 'playwright-core';

/** Asks to listen for a reason that may stand there already, plays, and settles when the sound goes on. */
export const listen = async (scope: Locator, reason?: string): Promise<void> => {
  if (reason !== undefined) await scope.getByLabel('收听原因').fill(reason);
  await scope.getByRole('button', { name: /收\s*听/u }).click();
  await scope.getByRole('img', { name: /录音波形/u }).waitFor();
  const played = await scope.locator('audio').evaluate(
    (audio: HTMLAudioElement) =>
      new Promise<number>((resolve, reject) => {
        audio.addEventListener('timeupdate', () => audio.currentTime > 0 && resolve(audio.currentTime));
        audio.addEventListener('error', () => reject(new Error(audio.error?.message)));
        void audio.play();
      }),
  );
  if (!(played > 0)) throw new Error('the recording did not move');
};
