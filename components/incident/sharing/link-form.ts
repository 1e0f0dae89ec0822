// What the form of a share link holds, what it asks of the API, and the page that it would show.

import { z } from 'zod';
import { asContracted } from '@/core/contracts/as-contracted';
import { type ShareLinkInput, shareLinkInputSchema } from '@/core/contracts/share-link';
import type { FieldError } from '@/core/incident/refusal';
import { LINK_AUDIENCES } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { type Instant, toRfc3339 } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import { addDays } from '@/core/time/zone';

export const EXPIRIES = ['1', '7', '30', 'date'] as const;
export type Expiry = (typeof EXPIRIES)[number];

/** All but the passcode, which no browser should keep. */
export const linkFormSchema = z.object({
  recipient: z.string(),
  audience: z.enum(LINK_AUDIENCES),
  follows: z.enum(['live', 'pinned']),
  /** A revision as typed; empty for the present one. */
  pinnedTo: z.string(),
  showNewer: z.boolean(),
  expiry: z.enum(EXPIRIES),
  /** Such as "2023-01-30": to its end. */
  expiryDate: z.string(),
  heading: z.string(),
  allowPdf: z.boolean().default(false),
});
export type LinkForm = z.infer<typeof linkFormSchema>;

export const EMPTY_LINK: LinkForm = {
  recipient: '',
  audience: 'executives',
  follows: 'live',
  pinnedTo: '',
  showNewer: false,
  expiry: '7',
  expiryDate: '',
  heading: '',
  allowPdf: false,
};

export interface LinkContext {
  readonly now: Instant;
  readonly zone: string;
  /** The last one. */
  readonly revision: number;
}

type Read<T> = Result<T, FieldError>;

export function linkInput(
  form: LinkForm,
  passcode: string,
  context: LinkContext,
): Result<ShareLinkInput, readonly FieldError[]> {
  const pinnedTo = readPin(form, context);
  const expiresAt = readExpiry(form, context);
  const input = {
    recipient: form.recipient.trim(),
    audience: form.audience,
    ...(pinnedTo.ok && pinnedTo.value !== null && { pinnedTo: pinnedTo.value, showNewer: form.showNewer }),
    ...(expiresAt.ok && expiresAt.value !== null && { expiresAt: toRfc3339(expiresAt.value) }),
    ...(form.heading.trim() !== '' && { heading: form.heading.trim() }),
    ...(passcode !== '' && { passcode }),
    ...(form.allowPdf && { allowPdf: true }),
  };
  const checked = asContracted(shareLinkInputSchema, input);
  const errors = [
    ...(checked.ok ? [] : checked.error),
    ...[pinnedTo, expiresAt].flatMap((read) => (read.ok ? [] : [read.error])),
  ];
  return checked.ok && errors.length === 0 ? ok(checked.value) : refuse(errors);
}

/** Null for a live link. */
function readPin({ follows, pinnedTo }: LinkForm, { revision }: LinkContext): Read<number | null> {
  if (follows === 'live') return ok(null);
  const said = pinnedTo.trim() === '' ? String(revision) : pinnedTo.trim();
  const seq = /^\d{1,9}$/.test(said) ? Number(said) : 0;
  if (seq >= 1 && seq <= revision) return ok(seq);
  return refuse({ pointer: '/pinnedTo', detail: `Give the number of a revision, from 1 to ${revision}.` });
}

/** Null for the seven days that the server gives by itself. */
function readExpiry({ expiry, expiryDate }: LinkForm, { now, zone }: LinkContext): Read<Instant | null> {
  if (expiry === '7') return ok(null);
  if (expiry !== 'date') return ok(addDays(now, Number(expiry), zone));
  const day = parseWhen(expiryDate.trim(), { now, zone });
  const end = day.ok && day.value.kind === 'point' ? day.value.time.latest : null;
  if (end === null) return refuse({ pointer: '/expiresAt', detail: 'Give the last day on which the link opens.' });
  return end > now ? ok(end) : refuse({ pointer: '/expiresAt', detail: 'That day is over. Give a later one.' });
}

/** The page that a link with these choices would show. */
export function previewAddress(ref: string, form: LinkForm, context: LinkContext): string {
  const pinnedTo = readPin(form, context);
  const query = new URLSearchParams({
    audience: form.audience,
    ...(form.recipient.trim() !== '' && { recipient: form.recipient.trim() }),
    ...(form.heading.trim() !== '' && { heading: form.heading.trim() }),
    ...(pinnedTo.ok && pinnedTo.value !== null && { pinnedTo: String(pinnedTo.value) }),
  });
  return `/incidents/${ref}/preview?${query}`;
}
