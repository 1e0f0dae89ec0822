/** What is there by the way that it was made; throws where it is not. */
export function certainly<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Missing');
  return value;
}
