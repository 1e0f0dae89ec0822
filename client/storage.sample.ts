/** A tab's storage for tests. */
export class SampleStorage implements Storage {
  [name: string]: unknown;
  private readonly texts = new Map<string, string>();

  get length(): number {
    return this.texts.size;
  }

  clear(): void {
    this.texts.clear();
  }

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.texts.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.texts.delete(key);
  }

  setItem(key: string, text: string): void {
    this.texts.set(key, text);
  }
}
