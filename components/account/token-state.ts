/** What the form for a new token shows after it was sent. */
export interface TokenState {
  /** Shown this once. */
  readonly made: { readonly name: string; readonly token: string } | null;
  readonly refusal: string | null;
}

export type TokenAction = (last: TokenState, form: FormData) => Promise<TokenState>;

export const NO_TOKEN_MADE: TokenState = { made: null, refusal: null };

export const TOKEN_LIVES = ['30', '90', '365'] as const;
export type TokenLife = (typeof TOKEN_LIVES)[number];
