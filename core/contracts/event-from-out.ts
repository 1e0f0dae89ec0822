// An event or a figure of a response, back as what it was made from. Nothing is lost but who entered a privilege by
// user id, which never leaves the server.

import type { IncidentEvent, Privilege, Source } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import type { EventOut } from './event';
import type { FigureOut } from './figure';
import { endFromOut, instantFromOut, timeFromOut } from './time-from-out';

export function eventFromOut({ when, until, ...out }: EventOut): IncidentEvent {
  return {
    ...out,
    start: when && timeFromOut(when),
    end: endFromOut(until),
    learnedAt: out.learnedAt && timeFromOut(out.learnedAt),
    sources: out.sources.map(sourceFromOut),
    privilege: privilegeFromOut(out.privilege),
    createdAt: instantFromOut(out.createdAt),
    updatedAt: instantFromOut(out.updatedAt),
  };
}

export const figureFromOut = (out: FigureOut): Figure => ({
  ...out,
  source: out.source && { ...out.source, url: out.source.url ?? '' },
  createdAt: instantFromOut(out.createdAt),
  updatedAt: instantFromOut(out.updatedAt),
});

const sourceFromOut = ({ url, statedWhen, privilege, ...source }: EventOut['sources'][number]): Source => ({
  ...source,
  url: url ?? '',
  stated: statedWhen && timeFromOut(statedWhen),
  privilege: privilegeFromOut(privilege),
});

const privilegeFromOut = (out: EventOut['privilege']): Privilege | null => out && { ...out, asserterId: null };
