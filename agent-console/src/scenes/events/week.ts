/** Monday to Sunday: 11-16 至 11-22. */
export const weekOf = (monday: string): string => {
  const sunday = new Date(Date.parse(monday) + 6 * 86_400_000).toISOString();
  return `${monday.slice(5)} 至 ${sunday.slice(5, 10)}`;
};
