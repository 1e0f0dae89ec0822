// How a stream shows that it is there.

/** Often enough for proxies, which give up on a silent connection after half a minute or more. */
export const BEAT_MS = 15_000;

/** As many beats as a reader may leave untaken before the stream is given up as stuck. */
export const STUCK_AFTER_BEATS = 4;
