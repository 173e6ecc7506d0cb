/** A part of the server that runs until it is stopped. */
export interface Service {
  stop(): Promise<void>;
}
