/** A soft two-tone bell made by the browser: 1 s on, 2 s off. */
export interface RingTone {
  start: () => void;
  stop: () => void;
}

const beep = (context: AudioContext, at: number, frequency: number): void => {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(0.12, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.45);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.5);
};

const ringOnce = (context: AudioContext): void => {
  beep(context, context.currentTime, 660);
  beep(context, context.currentTime + 0.5, 880);
};

export const createRingTone = (): RingTone => {
  let context: AudioContext | null = null;
  let timer: number | null = null;
  return {
    start: () => {
      context ??= new AudioContext();
      const bell = context;
      void bell.resume();
      ringOnce(bell);
      timer ??= window.setInterval(() => ringOnce(bell), 3000);
    },
    stop: () => {
      if (timer !== null) window.clearInterval(timer);
      timer = null;
    },
  };
};
