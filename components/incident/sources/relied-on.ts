// Which source of an event is relied on: at most one.

import type { Source } from '@/core/incident/event';

/** The sources with one of them relied on and no other. */
export const relyingOn = (sources: readonly Source[], sourceId: string, reason: string): readonly Source[] =>
  sources.map((source) => {
    if (source.id === sourceId) return { ...source, reliedOn: true, reliedOnReason: reason.trim() };
    return source.reliedOn ? withoutReliance(source) : source;
  });

export const withoutReliance = (source: Source): Source => ({ ...source, reliedOn: false, reliedOnReason: '' });
