/** How much a body has on its desk. */
export interface BodyLoad {
  open: number;
  /** Open tickets that it can carry at a time; `null` where nobody set a limit. */
  capacity: number | null;
  /** One more would be too many. */
  over: boolean;
}

/** Over-capacity is shown and forbids nothing: who is responsible stays responsible. */
export const loadOf = (open: number, capacity: number | null): BodyLoad => ({
  open,
  capacity,
  over: capacity !== null && open >= capacity,
});
