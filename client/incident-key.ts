/** Under which everything about an incident lies in the query cache. */
export const aboutIncident = (incidentId: string) => ['incident', incidentId] as const;

/** Where the state of an incident lies, as the server last told it. */
export const incidentKey = (incidentId: string) => [...aboutIncident(incidentId), 'state'] as const;

/** Where its whole history lies; parts of it lie under this, with the revision or the version that they end with. */
export const revisionsKey = (incidentId: string) => [...aboutIncident(incidentId), 'revisions'] as const;
