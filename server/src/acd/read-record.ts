const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** A record that went through Lua: its cjson writes an empty list as `{}`, and no record holds an empty object. */
export const readRecord = <T>(text: string): T =>
  (text.includes('{}')
    ? JSON.parse(text, (_key, value: unknown) => (isEmptyObject(value) ? [] : value))
    : JSON.parse(text)) as T;
