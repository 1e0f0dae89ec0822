/** What a page gets of its address's query. (Next's own `PageProps` exists only after a build.) */
export interface PageQuery {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}
