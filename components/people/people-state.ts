// What the page of people says after something was done on it.

export interface PeopleState {
  /** A link that was made, which is shown this once. */
  readonly link: { readonly name: string; readonly address: string } | null;
  readonly refusal: string | null;
  readonly done: string | null;
}

/** What can be done to somebody's account, and with no account yet: inviting. */
export type PeopleIntent =
  | 'invite'
  | 'link'
  | 'rename'
  | 'disable'
  | 'enable'
  | 'make-administrator'
  | 'unmake-administrator'
  | 'two-step-off';

export type PeopleAction = (last: PeopleState, form: FormData) => Promise<PeopleState>;

export const NOTHING_DONE: PeopleState = { link: null, refusal: null, done: null };

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly isDisabled: boolean;
  readonly hasTwoStep: boolean;
  /** "in use now", "last seen …", "never signed in". */
  readonly seen: string;
  /** Whether it is whoever looks. */
  readonly isSelf: boolean;
}
