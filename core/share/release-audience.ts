// The audiences to which events, figures and the summary are released one by one. They read of these what core/share/released
// names and nothing else; responders and counsel read the incident itself. Whatever audience comes to be is among them, unless it
// is said here that it reads everything.

import { type Audience, LINK_AUDIENCES, type LinkAudience } from '@/core/incident/vocabulary';

export type ReleaseAudience = Exclude<LinkAudience, 'counsel'>;

/** @param audience null for a member of the incident */
export const isReleaseAudience = (audience: Audience | null): audience is ReleaseAudience =>
  audience !== null && audience !== 'responders' && audience !== 'counsel';

export const RELEASE_AUDIENCES: readonly ReleaseAudience[] = LINK_AUDIENCES.filter(isReleaseAudience);
