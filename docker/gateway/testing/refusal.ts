/** The error that a promise is refused with; throws when it is kept. */
export const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => error,
  );
