/** One of a row, under its column's name, that says something. */
export interface Cell {
  readonly column: string;
  readonly text: string;
}
