'use client';

// Has a file verified in a worker, anew whenever the order changes; the last one is the one that counts.

import { useEffect, useState } from 'react';
import type { VerificationNews, VerificationOrder } from './verification-words';

export type VerificationState = { readonly kind: 'idle' } | { readonly kind: 'failed' } | VerificationNews;

/** @param order the same object as long as the same is asked for */
export function useVerification(order: VerificationOrder | null): VerificationState {
  const [state, setState] = useState<VerificationState>({ kind: 'idle' });
  useEffect(() => {
    if (order === null) {
      setState({ kind: 'idle' });
      return;
    }
    setState({ kind: 'progress', entryCount: 0 });
    const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<VerificationNews>) => setState(data);
    worker.onerror = () => setState({ kind: 'failed' });
    worker.postMessage(order);
    return () => worker.terminate();
  }, [order]);
  return state;
}
