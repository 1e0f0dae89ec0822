// Documents for tests: answers what the page asks about them, and leaves the rest to the server that it stands before.
// Nothing is printed by itself: a test says when something is.

import { sampleDocument } from '@/client/document/document.sample';
import { type DocumentOut, isUnfinished } from '@/core/contracts/document';
import { documentInputSchema } from '@/core/contracts/document-choices';
import type { Problem } from '@/core/contracts/problem';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly key: string | null;
}

export class SampleDocuments {
  readonly asked: Asked[] = [];
  /** Answers the next requests to change something instead, one each. */
  readonly refusals: Problem[] = [];
  /** Answers requests for a file instead. */
  fileRefusal: Problem | null = null;
  isDown = false;
  /** What is asked arrives, and its answer does not. */
  losesAnswers = false;
  revision = 1;

  constructor(public documents: readonly DocumentOut[] = []) {}

  before(next: typeof fetch): typeof fetch {
    return async (input, init) => {
      const [, path] = /^\/api\/v1\/incidents\/incident-1(\/documents.*)$/.exec(String(input)) ?? [];
      if (path === undefined) return next(input, init);
      if (this.isDown) throw new TypeError('The network is down');
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      const key = new Headers(init?.headers).get('idempotency-key');
      const answer = this.answer({ method: init?.method ?? 'GET', path, body, key });
      if (this.losesAnswers) throw new TypeError('The network is down');
      return answer;
    };
  }

  /** What was asked to be made. */
  get made(): readonly Asked[] {
    return this.asked.filter(({ method }) => method === 'POST');
  }

  get discarded(): readonly string[] {
    return this.asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
  }

  change(documentId: string, part: Partial<DocumentOut>): void {
    this.documents = this.documents.map((each) => (each.id === documentId ? { ...each, ...part } : each));
  }

  finish(documentId: string, pages = 7): void {
    this.change(documentId, { state: 'ready', pages, sizeBytes: 212_000, sha256: 'ab'.repeat(32) });
  }

  private answer(asked: Asked): Response {
    this.asked.push(asked);
    const { method, path, body } = asked;
    const refusal = method === 'GET' ? (path.endsWith('/file') ? this.fileRefusal : null) : this.refusals.shift();
    if (refusal) return Response.json(refusal, { status: refusal.status });
    const [, , documentId = ''] = path.split('/');
    if (method === 'POST') return this.make(body);
    if (method === 'DELETE') return this.discard(documentId);
    if (path.endsWith('/file')) return new Response(`%PDF of ${documentId}`);
    return Response.json({ documents: this.documents });
  }

  private make(body: unknown): Response {
    const choices = documentInputSchema.parse(body);
    const document = sampleDocument({
      ...{ id: `made-${this.made.length}`, state: 'waiting', revision: this.revision, choices, ahead: 0 },
      ...{ audience: choices.audience ?? null, pages: null, sizeBytes: null, sha256: null, expectedMs: 3_000 },
    });
    this.documents = [document, ...this.documents];
    return Response.json(document, { status: 201 });
  }

  private discard(documentId: string): Response {
    const state = this.documents.find(({ id }) => id === documentId)?.state;
    if (state && isUnfinished(state)) this.change(documentId, { state: 'cancelled' });
    else this.documents = this.documents.filter(({ id }) => id !== documentId);
    return new Response(null, { status: 204 });
  }
}
