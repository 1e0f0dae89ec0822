// Share links, their viewings and releases as they travel in and out of the API. The address with its secret leaves once,
// in the answer that makes the link.

import { z } from 'zod';
import { LINK_AUDIENCES } from '@/core/incident/vocabulary';
import { text, words } from './text';

export const LINK_LIMITS = { recipient: 200, heading: 200, passcode: { least: 6, most: 200 } } as const;

const passcode = text(LINK_LIMITS.passcode.most).min(
  LINK_LIMITS.passcode.least,
  `Too short: at least ${LINK_LIMITS.passcode.least} characters.`,
);
const expiresAt = z.iso
  .datetime({ offset: true, error: 'Give an RFC 3339 date-time such as 2023-01-30T18:00:00Z.' })
  .describe('RFC 3339; by default seven days from now');

const choices = {
  recipient: words(LINK_LIMITS.recipient, 'Say who the link is for.'),
  expiresAt: expiresAt.optional(),
  heading: text(LINK_LIMITS.heading).optional().describe('Such as "Confidential, prepared for the board"'),
  allowPdf: z.boolean().optional().describe('Whether its reader may take the page away as a PDF; false unless told'),
  showNewer: z.boolean().optional().describe('Whether a pinned link says that newer revisions have been released'),
};

/** What POST takes. */
export const shareLinkInputSchema = z.strictObject({
  ...choices,
  expiresAt: expiresAt.nullish(),
  heading: choices.heading.nullable(),
  audience: z.enum(LINK_AUDIENCES),
  pinnedTo: z.int().positive().nullish().describe('A revision; a link that is not pinned follows the released one'),
  passcode: passcode.nullish().describe('What whoever opens it is asked for besides'),
  release: z
    .int()
    .positive()
    .optional()
    .describe('The revision to release with a link that is not pinned; by default the present one'),
});
export type ShareLinkInput = z.infer<typeof shareLinkInputSchema>;

/** What PATCH takes. Whom a link is for stays: somebody else's audience needs a link of its own. */
export const shareLinkPatchSchema = z
  .strictObject({ ...choices, passcode: passcode.nullish().describe('Null takes it away') })
  .partial();
export type ShareLinkPatch = z.infer<typeof shareLinkPatchSchema>;

export const madeShareLinkSchema = z.object({
  id: z.string(),
  url: z.string().describe('With the secret, in its fragment. Told this once, and kept nowhere'),
});
export type MadeShareLink = z.infer<typeof madeShareLinkSchema>;

const LINK_STATES = ['open', 'expired', 'revoked'] as const;

export const shareLinkOutSchema = z.object({
  id: z.string(),
  recipient: z.string(),
  audience: z.enum(LINK_AUDIENCES),
  pinnedTo: z.int().nullable(),
  expiresAt: z.string(),
  hasPasscode: z.boolean(),
  heading: z.string(),
  allowPdf: z.boolean(),
  showNewer: z.boolean(),
  state: z.enum(LINK_STATES),
  createdAt: z.string(),
  createdBy: z.string().describe('By name'),
  viewings: z.int().describe('How often it was opened'),
  lastViewedAt: z.string().nullable(),
});
export type ShareLinkOut = z.infer<typeof shareLinkOutSchema>;

export const shareLinkListSchema = z.object({
  revision: z.int(),
  releasedRevision: z.int().nullable().describe('What live links show; null while nothing was released'),
  shareLinks: z.array(shareLinkOutSchema).describe('The latest first'),
});
export type ShareLinkList = z.infer<typeof shareLinkListSchema>;

const viewingOutSchema = z.object({
  seq: z.int().describe('Its number in the access log'),
  at: z.string(),
  client: z.string().describe('Such as "Safari on iPhone"'),
  address: z.string().nullable().describe('The network it came from; null where addresses are not kept'),
  revision: z.int().describe('What was shown'),
});
export type ViewingOut = z.infer<typeof viewingOutSchema>;

export const viewingListSchema = z.object({ viewings: z.array(viewingOutSchema).describe('The latest first') });
export type ViewingList = z.infer<typeof viewingListSchema>;

export const releaseInputSchema = z.strictObject({ revision: z.int().positive() });

export const releaseOutSchema = z.object({ releasedRevision: z.int() });

/** What a preview is asked for: the page that a link with these choices would show. */
export const previewQuerySchema = z.strictObject({
  audience: z.enum(LINK_AUDIENCES),
  pinnedTo: z.coerce.number().int().positive().optional(),
  recipient: text(LINK_LIMITS.recipient).optional(),
  heading: text(LINK_LIMITS.heading).optional(),
});
export type PreviewQuery = z.infer<typeof previewQuerySchema>;
