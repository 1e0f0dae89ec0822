/** What a form says in a field; empty for none, and for a file. */
export function wordsOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
