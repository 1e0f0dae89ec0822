/** Where the state of an incident lies in the query cache, as the server last told it. */
export const incidentKey = (incidentId: string) => ['incident', incidentId, 'state'] as const;

export const revisionsKey = (incidentId: string) => ['incident', incidentId, 'revisions'] as const;
