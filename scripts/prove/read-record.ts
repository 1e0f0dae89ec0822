// Reads the whole record of an incident over the API.
import { type RevisionOut, revisionListSchema } from '@/core/contracts/revision';
import { type Api, call } from './writers';

const PER_PAGE = 1_000;

/** Every revision, oldest first. */
export async function readRecord(api: Api, ref: string): Promise<readonly RevisionOut[]> {
  const revisions: RevisionOut[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const response = await call(api, 'GET', `/incidents/${ref}/revisions?after=${after}&limit=${PER_PAGE}`);
    const page = revisionListSchema.parse(await response.json());
    revisions.push(...page.revisions);
    after = page.nextAfter;
  }
  return revisions;
}
