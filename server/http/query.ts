// The query string as an object: a parameter that is given once is a string, one that is repeated a list of strings.

import 'server-only';

export function queryOf(url: string): Readonly<Record<string, string | readonly string[]>> {
  const { searchParams } = new URL(url);
  const given = [...new Set(searchParams.keys())].map((name): [string, string | string[]] => {
    const [first = '', ...others] = searchParams.getAll(name);
    return [name, others.length === 0 ? first : [first, ...others]];
  });
  return Object.fromEntries(given);
}
