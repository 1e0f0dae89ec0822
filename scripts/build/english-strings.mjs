// For Turbopack: of React Aria's own words, which come in some thirty languages, only the English ones. The interface
// provider asks for no others, and they would be 16 kB of every page that has a menu.

/**
 * @param {string} source of one of React Aria's `intlStrings.mjs`
 * @returns {string}
 */
export default function englishStrings(source) {
  const [, english] = /"([^"]+\/en-US\.mjs)"/.exec(source) ?? [];
  if (english === undefined)
    throw new Error('React Aria keeps its words in another way: see scripts/build/english-strings.mjs');
  return `import english from "${english}";\nexport default { "en-US": english };\n`;
}
