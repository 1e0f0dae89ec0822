// For integration tests of signing in: a browser, as what Next would hand to a server action, and keep of its answers.

interface Kept {
  readonly value: string;
  readonly options: object;
}

const jar = new Map<string, Kept>();
const sent = new Map<string, string>();

export const browser = {
  /** Cookies by their names. */
  jar,
  /** What it sends besides, such as a `user-agent`. */
  sent,
  headers: (): Headers =>
    new Headers([...sent, ['cookie', [...jar].map(([name, { value }]) => `${name}=${value}`).join('; ')]]),
  set(name: string, value: string, options: { readonly maxAge?: number } = {}): void {
    if (options.maxAge === 0) jar.delete(name);
    else jar.set(name, { value: encodeURIComponent(value), options });
  },
  /** As one that was never here. */
  clear(): void {
    jar.clear();
    sent.clear();
  },
};
