/** A code in the field's own words; one that is not known stands as it is. */
export const words = (map: Readonly<Record<string, string>>, code: string): string => map[code] ?? code;
