// What a tab hears of an incident as it happens, whether over its own line or from the tab that has one.

import { z } from 'zod';
import { assertNever } from '@/core/assert-never';
import { presenceNoticeSchema } from '@/core/contracts/presence';
import { revisionNoticeSchema } from '@/core/contracts/stream';
import type { ServerEvent } from './server-events';

/**
 * How the line is: not wanted, being opened, open, broken and tried again, or refused since nobody is signed in or the
 * incident is not theirs to read any more.
 */
const LINE_STATUSES = ['resting', 'connecting', 'connected', 'broken', 'signed-out', 'gone'] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

export const newsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.enum(LINE_STATUSES) }),
  z.object({ kind: z.literal('revision'), seq: z.int() }),
  z.object({ kind: z.literal('people'), people: presenceNoticeSchema.shape.people }),
]);
export type News = z.infer<typeof newsSchema>;

/** Null for events that a later server may send. Throws where one keeps no contract. */
export function newsOf({ event, data }: ServerEvent): News | null {
  switch (event) {
    case 'revision':
      return { kind: 'revision', seq: revisionNoticeSchema.parse(JSON.parse(data)).seq };
    case 'presence':
      return { kind: 'people', people: presenceNoticeSchema.parse(JSON.parse(data)).people };
    default:
      return null;
  }
}

/** The latest of each kind: all that whoever comes later must hear. */
export class LatestNews {
  private readonly latest = new Map<News['kind'], News>();

  note(news: News): void {
    this.latest.set(news.kind, news.kind === 'revision' ? this.higher(news) : news);
  }

  all(): readonly News[] {
    return [...this.latest.values()];
  }

  get seq(): number {
    const revision = this.latest.get('revision');
    return revision?.kind === 'revision' ? revision.seq : 0;
  }

  private higher(news: Extract<News, { kind: 'revision' }>): News {
    return news.seq > this.seq ? news : { kind: 'revision', seq: this.seq };
  }
}

/** What is no use any more once the line is broken. */
export function isOpen(status: LineStatus): boolean {
  switch (status) {
    case 'connected':
      return true;
    case 'resting':
    case 'connecting':
    case 'broken':
    case 'signed-out':
    case 'gone':
      return false;
    default:
      return assertNever(status);
  }
}
