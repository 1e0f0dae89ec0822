// Names for statements, so that Postgres parses and plans each once per connection instead of every time. The first few
// hundred texts get one; what is built from a reader's filters could otherwise fill every connection without end.

import 'server-only';

const MAX_NAMES = 200;

/** Empty for a statement that stays without a name. */
export function statementNames(): (statement: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MAX_NAMES) return '';
    const name = `onset_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
