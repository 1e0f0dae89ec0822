// How every page of a share link leaves: kept by nobody, found by no search engine, naming nobody to where it links, and
// with no script or style but its own.

import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { environment } from '../../env/environment';

/** For a page that says something of somebody: drawn by chance, for this one reply. */
export const freshNonce = (): string => randomBytes(18).toString('base64url');

/**
 * For pages that are the same for everybody who asks, to the byte, so that nobody learns from them what is behind an
 * address. Nothing that anybody wrote stands in them, so nothing could borrow the nonce; it is this installation's.
 */
export const steadyNonce = (): string =>
  createHmac('sha256', environment().BETTER_AUTH_SECRET)
    .update('pages without a word')
    .digest('base64url')
    .slice(0, 24);

export interface PageReply {
  readonly status: 200 | 404 | 429;
  readonly html: string;
  readonly nonce: string;
  /** When it can be asked again, of what was asked too often. */
  readonly retryAfterSeconds?: number;
  /** Whether our own pages may show it within themselves. */
  readonly isFramed?: boolean;
}

export const pageResponse = ({ status, html, nonce, retryAfterSeconds, isFramed = false }: PageReply): Response =>
  new Response(html, {
    status,
    headers: {
      ...GUARDED,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce, isFramed),
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
  });

const policy = (nonce: string, isFramed: boolean): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    'font-src data:',
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isFramed ? "'self'" : "'none'"}`,
  ].join('; ');

/** Of every answer, whatever it carries. */
export const GUARDED = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const;
