// Who did something, as the record keeps it: the name that they had then.

export interface Actor {
  readonly id: string;
  readonly name: string;
}
