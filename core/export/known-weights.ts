// A drawing for renderers that know no weights of letters but whole hundreds: the page's font varies evenly, and labels lie
// between two of them. Whatever else such a renderer is given, it takes for regular.

export const withKnownWeights = (svg: string): string =>
  svg.replace(/font-weight="(\d+)"/g, (_, weight: string) => `font-weight="${Math.round(Number(weight) / 100) * 100}"`);
