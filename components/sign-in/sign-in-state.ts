/** What a form of the sign-in pages shows after it was refused. The password never comes back from the server. */
export interface SignInState {
  readonly email: string;
  readonly refusal: string | null;
  /** What was done, where the form stays. */
  readonly done?: string;
}

export type SignInAction = (last: SignInState, form: FormData) => Promise<SignInState>;

export const NOT_TRIED: SignInState = { email: '', refusal: null };
