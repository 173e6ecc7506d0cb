/**
 * A key that stays the same while the same body is sent again, so that a repeated click or
 * a retry after a lost answer takes effect once; another body gets another key.
 */
export const createIdempotencyKeys = (
  random: () => string = () => crypto.randomUUID(),
): ((body: unknown) => string) => {
  let last: { body: string; key: string } | null = null;
  return (body) => {
    const text = JSON.stringify(body);
    if (last?.body !== text) last = { body: text, key: random() };
    return last.key;
  };
};
