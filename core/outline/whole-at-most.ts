/** An incident of more events than these is read in outline first; one of fewer is read whole. */
export const WHOLE_AT_MOST = 2_000;
