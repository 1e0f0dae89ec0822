import 'server-only';

/** As Next passes it to the route handlers of a link. */
export interface LinkContext {
  readonly params: Promise<{ readonly id: string }>;
}

export type LinkHandler = (request: Request, context: LinkContext) => Promise<Response>;
