import type { Page } from 'playwright-core';

/** Settles when the page's telephone plays the tone (or has stopped playing it). */
export const pageHears = (page: Page, hertz: number, present = true): Promise<unknown> =>
  page.waitForFunction(
    ([wanted, sounding]) => {
      const audio = document.querySelector<HTMLAudioElement>('[data-testid=remote-audio]');
      const stream = audio?.srcObject;
      if (!(stream instanceof MediaStream)) return !sounding;
      const known = Reflect.get(globalThis, 'testEar') as
        | { stream: MediaStream; analyser: AnalyserNode }
        | undefined;
      let ear = known?.stream === stream ? known : undefined;
      if (!ear) {
        const context = new AudioContext();
        const analyser = context.createAnalyser();
        analyser.fftSize = 8192;
        context.createMediaStreamSource(stream).connect(analyser);
        ear = { stream, analyser };
        Reflect.set(globalThis, 'testEar', ear);
      }
      const levels = new Float32Array(ear.analyser.frequencyBinCount);
      ear.analyser.getFloatFrequencyData(levels);
      const bin = Math.round((Number(wanted) * ear.analyser.fftSize) / ear.analyser.context.sampleRate);
      const loudest = Math.max(...levels.subarray(bin - 3, bin + 4));
      return sounding ? loudest > -60 : loudest < -75;
    },
    [hertz, present] as const,
    { polling: 100, timeout: 30_000 },
  );

/** Settles when the page's telephone has played what comes in for so many seconds more. */
export const pagePlays = async (page: Page, seconds: number): Promise<void> => {
  const audio = page.getByTestId('remote-audio');
  await audio.evaluate(
    (element: HTMLAudioElement, more) =>
      new Promise<void>((resolve) => {
        const until = element.currentTime + more;
        element.addEventListener('timeupdate', () => element.currentTime >= until && resolve());
      }),
    seconds,
  );
};
