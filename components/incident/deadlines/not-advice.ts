/** Stands wherever clocks are shown. */
export const NOT_ADVICE = 'A calculation for counsel to confirm, not legal advice.';
