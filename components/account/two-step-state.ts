/** What the two-step part of the account page shows beside what is kept. */
export interface TwoStepState {
  readonly step:
    | { readonly kind: 'none' }
    /** An app is to be given this secret, and then to show a first code. */
    | { readonly kind: 'setup'; readonly secret: string; readonly qr: { readonly size: number; readonly path: string } }
    /** Shown this once. */
    | { readonly kind: 'codes'; readonly codes: readonly string[] };
  readonly refusal: string | null;
  readonly done: string | null;
}

export type TwoStepIntent = 'set-up' | 'turn-on' | 'renew' | 'turn-off' | 'leave';

export type TwoStepAction = (last: TwoStepState, form: FormData) => Promise<TwoStepState>;

export const NOTHING_SHOWN: TwoStepState = { step: { kind: 'none' }, refusal: null, done: null };
