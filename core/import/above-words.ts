// What is said of the rows above those that name the columns.

const MOST_QUOTED = 5;
const MOST_LENGTH = 120;

/** "Above the names of the columns, and no events: “Incident timeline”, “All times UTC”."; none where nothing stands there. */
export function aboveWords(above: readonly string[]): readonly string[] {
  if (above.length === 0) return [];
  const quoted = above.slice(0, MOST_QUOTED).map((text) => `“${shortened(text)}”`);
  const more = above.length - quoted.length;
  return [`Above the names of the columns, and no events: ${quoted.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
}

const shortened = (text: string): string =>
  text.length <= MOST_LENGTH ? text : `${text.slice(0, MOST_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
