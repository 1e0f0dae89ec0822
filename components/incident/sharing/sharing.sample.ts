// Share links for tests: answers what the page asks about them, and leaves the rest to the server that it stands before.

import type { ShareLinkInput, ShareLinkOut } from '@/core/contracts/share-link';

export const sampleLink = (some: Partial<ShareLinkOut> = {}): ShareLinkOut => ({
  id: 'link-1',
  recipient: 'Board of directors',
  audience: 'executives',
  pinnedTo: null,
  expiresAt: '2023-01-13T12:00:00Z',
  hasPasscode: false,
  heading: '',
  allowPdf: false,
  showNewer: false,
  state: 'open',
  createdAt: '2023-01-06T12:00:00Z',
  createdBy: 'A. Rivera',
  viewings: 0,
  lastViewedAt: null,
  ...some,
});

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export class SampleLinks {
  readonly asked: Asked[] = [];
  /** Answers the next requests to change something instead, one each. */
  readonly refusals: { readonly pointer: string; readonly detail: string }[] = [];
  isDown = false;

  constructor(
    public links: readonly ShareLinkOut[],
    public releasedRevision: number | null,
    private readonly revision: () => number,
  ) {}

  before(next: typeof fetch): typeof fetch {
    return async (input, init) => {
      const path = String(input).replace('/api/v1/incidents/incident-1', '');
      if (!/^\/(share-links|release)/.test(path)) return next(input, init);
      if (this.isDown) throw new TypeError('The network is down');
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      return this.answer({ method: init?.method ?? 'GET', path, body });
    };
  }

  /** What was asked for by that method, its path and body. */
  changes(method: string): readonly (readonly [string, unknown])[] {
    return this.asked.filter((asked) => asked.method === method).map(({ path, body }) => [path, body] as const);
  }

  private answer(asked: Asked): Response {
    this.asked.push(asked);
    const { method, path } = asked;
    const error = method === 'GET' ? undefined : this.refusals.shift();
    if (error) return Response.json({ type: 'about:blank', title: 'Refused', status: 422, errors: [error] }, REFUSED);
    if (path.endsWith('/viewings')) return Response.json({ viewings: [VIEWING] });
    if (path === '/release') return this.release();
    if (method === 'POST') return this.make(asked.body);
    const [, , linkId] = path.split('/');
    if (method === 'DELETE') return this.change(linkId, { state: 'revoked' });
    if (method === 'PATCH') return this.change(linkId, Object(asked.body));
    const { links: shareLinks, releasedRevision } = this;
    return Response.json({ revision: this.revision(), releasedRevision, shareLinks });
  }

  private make(body: unknown): Response {
    const { recipient, audience, pinnedTo = null }: ShareLinkInput = Object(body);
    const id = `link-${this.links.length + 1}`;
    this.links = [sampleLink({ id, recipient, audience, pinnedTo }), ...this.links];
    if (pinnedTo === null) this.releasedRevision = this.revision();
    return Response.json({ id, url: `https://onset.example/s/${id}#secret` }, { status: 201 });
  }

  private change(linkId: string | undefined, part: Partial<ShareLinkOut>): Response {
    this.links = this.links.map((link) => (link.id === linkId ? { ...link, ...part } : link));
    return Response.json(this.links.find(({ id }) => id === linkId) ?? null);
  }

  private release(): Response {
    this.releasedRevision = this.revision();
    return Response.json({ releasedRevision: this.releasedRevision });
  }
}

const REFUSED = { status: 422 };

const VIEWING = {
  seq: 7,
  at: '2023-01-05T16:20:00Z',
  client: 'Safari on iPhone',
  address: '203.0.113.0/24',
  revision: 2,
};
