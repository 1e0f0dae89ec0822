/** What tells which event a row of the table shows. */
export const EVENT_OF_ROW = 'data-event';
