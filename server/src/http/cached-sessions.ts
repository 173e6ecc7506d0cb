import session from 'express-session';
import type { SessionData } from 'express-session';

/** Tells every process that a session is gone. */
export interface SessionBus {
  publishGone(sessionId: string): void;
  onGone(listener: (sessionId: string) => void): void;
}

const FRESH_MS = 5000;
/** The end of a session is put off this often at most. */
const TOUCH_MS = 600_000;
const MOST = 5000;
type Callback = (error?: unknown) => void;
type Found = (error: unknown, data?: SessionData | null) => void;

/**
 * A session store in front of another: a session read in the last five seconds is not read again.
 * Sign-out reaches every process at once through the bus.
 */
export class CachedSessions extends session.Store {
  readonly #kept: session.Store;
  readonly #bus: SessionBus;
  readonly #fresh = new Map<string, { until: number; data: string }>();
  readonly #touched = new Map<string, number>();

  constructor(kept: session.Store, bus: SessionBus) {
    super();
    this.#kept = kept;
    this.#bus = bus;
    bus.onGone((sessionId) => this.#fresh.delete(sessionId));
  }

  override get(sessionId: string, found: Found): void {
    const hit = this.#fresh.get(sessionId);
    if (hit && hit.until > performance.now()) return found(null, JSON.parse(hit.data) as SessionData);
    this.#kept.get(sessionId, (error, data) => {
      if (data) this.#remember(sessionId, data);
      found(error, data);
    });
  }

  override set(sessionId: string, data: SessionData, done?: Callback): void {
    this.#kept.set(sessionId, data, (error) => {
      if (!error) this.#remember(sessionId, data);
      done?.(error);
    });
  }

  override touch(sessionId: string, data: SessionData, done?: () => void): void {
    const now = performance.now();
    if (now - (this.#touched.get(sessionId) ?? -Infinity) < TOUCH_MS) return done?.();
    if (this.#touched.size >= MOST) this.#touched.clear();
    this.#touched.set(sessionId, now);
    this.#kept.touch?.(sessionId, data, done);
  }

  override destroy(sessionId: string, done?: Callback): void {
    this.#fresh.delete(sessionId);
    this.#kept.destroy(sessionId, (error) => {
      this.#bus.publishGone(sessionId);
      done?.(error);
    });
  }

  #remember(sessionId: string, data: SessionData): void {
    if (this.#fresh.size >= MOST) this.#fresh.clear();
    this.#fresh.set(sessionId, { until: performance.now() + FRESH_MS, data: JSON.stringify(data) });
  }
}
