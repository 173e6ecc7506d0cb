/** A set-up failure that is told to the person at the keyboard in one sentence, without a stack. */
export class SetupError extends Error {
  override name = 'SetupError';
}
