/** The choice of another zone that is not saved yet. */
export const ZONE_DRAFT = 'incident.zone';
