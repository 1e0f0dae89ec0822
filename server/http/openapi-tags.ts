// Under which heading the documentation lists an address: what the incident has there, in the words of the pages.

import 'server-only';

/** Where the first word of the address is not what it is about. */
const HEADINGS: Readonly<Record<string, string>> = {
  matches: 'Events',
  outlines: 'Events',
  bulk: 'Several events at once',
  exports: 'Exports',
  documents: 'Exports',
  stream: 'Live',
  presence: 'Live',
  release: 'Share links',
  'emergency-access': 'Members',
  clocks: 'Disclosure clocks',
  obligations: 'Disclosure clocks',
  'disclosure-rules': 'Disclosure clocks',
  'lane-settings': 'Views',
  health: 'The server',
  ready: 'The server',
  'openapi.json': 'The server',
};

export function tagOf(path: string): string {
  const [, root = '', ref, resource] = path.split('/');
  const word = root === 'incidents' && ref !== undefined ? (resource ?? root) : root;
  return HEADINGS[word] ?? sentence(word);
}

/** "share-links" is "Share links". */
const sentence = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
