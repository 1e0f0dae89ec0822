/** The draft that exists while the dialog that asks is open. */
export const OPEN_CONFLICTS = 'conflicts';
