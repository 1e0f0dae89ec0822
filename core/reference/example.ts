// One request to the API as it can be pasted into a shell, with what it answers. The page of the API and its OpenAPI document
// show the same ones, and e2e/api-examples.spec.ts runs all of them, in order, in one shell.

export interface Example {
  /** Of the place on the page. */
  readonly id: string;
  /** As the OpenAPI document has it: "POST /incidents/{ref}/events". */
  readonly operation: `${'GET' | 'POST' | 'PATCH' | 'DELETE'} /${string}`;
  readonly title: string;
  readonly words: string;
  /** For bash and curl, in a shell that has ONSET_URL and ONSET_TOKEN, after the examples before it. */
  readonly command: string;
  /** Of each answer whose status the command does not print itself. */
  readonly statuses: readonly number[];
  /** What the command prints, where it prints anything. */
  readonly prints: Printed | null;
}

/** `json` holds some of the members. An ellipsis stands for what is different every time. */
export type Printed = { readonly json: object } | { readonly text: string };

/** What a sample says, as a pattern of what is printed. */
export const patternOf = (sample: string): RegExp =>
  new RegExp(`^${sample.split('…').map(escaped).join('[^]+')}$`, 'u');

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
