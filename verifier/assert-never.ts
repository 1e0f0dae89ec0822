// The verifier's own, since it shares no code with what wrote the files.

/** Ends every exhaustive switch: a union member without a case is a type error, and throws if it gets here. */
export function assertNever(impossible: never): never {
  throw new Error(`Impossible: ${JSON.stringify(impossible)}`);
}
