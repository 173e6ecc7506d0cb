/** How much a body has on its desk. */
export interface BodyLoad {
  open: number;
  /** Open tickets that it can carry at a time; `null` where nobody set a limit. */
  capacity: number | null;
  /** One more would be too many. */
  over: boolean;
}

/** Who is responsible stays responsible: a full body is given more with a reason (`ticket/guard/capacity.ts`). */
export const loadOf = (open: number, capacity: number | null): BodyLoad => ({
  open,
  capacity,
  over: capacity !== null && open >= capacity,
});
