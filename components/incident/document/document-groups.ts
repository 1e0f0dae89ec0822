// Where in the form the fields of a document are, by their JSON pointers.

export const GROUPS = {
  entries: ['/from', '/to', '/q', '/category'],
  sections: ['/sections'],
  pages: ['/zone', '/lineNumbers', '/batesPrefix', '/batesStart', '/draft', '/cover'],
} as const;
export type Group = keyof typeof GROUPS;

const IN_VIEW = ['/audience', '/asOf', '/preparedFor', '/legend', '/paper'];

/** Whether an error there is shown at a field. */
export const isAtField = (pointer: string): boolean =>
  [...IN_VIEW, ...Object.values(GROUPS).flat()].some((field) => pointer === field || pointer.startsWith(`${field}/`));
