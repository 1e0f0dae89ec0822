// Where things stand on the page of the API, as fragments of its address.

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** "GET /incidents/{ref}" is "get-incidents-ref". */
export const callId = (operation: string): string => slug(operation);

export const exampleId = (id: string): string => `example-${id}`;

export const groupId = (name: string): string => `about-${slug(name)}`;

export const shapeId = (name: string): string => `shape-${name}`;

export const vocabularyId = (id: string): string => `words-${id}`;
