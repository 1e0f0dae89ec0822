'use client';

// Has a file verified in a worker, anew whenever the file or the trusted key changes; the last order is the one that counts.

import { useEffect, useState } from 'react';
import type { VerificationNews } from './verification-words';

export type VerificationState = { readonly kind: 'idle' } | { readonly kind: 'failed' } | VerificationNews;

export function useVerification(file: File | null, fingerprint: string): VerificationState {
  const [state, setState] = useState<VerificationState>({ kind: 'idle' });
  useEffect(() => {
    if (file === null) {
      setState({ kind: 'idle' });
      return;
    }
    setState({ kind: 'progress', entryCount: 0 });
    const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<VerificationNews>) => setState(data);
    worker.onerror = () => setState({ kind: 'failed' });
    worker.postMessage({ file, trusted: [fingerprint] });
    return () => worker.terminate();
  }, [file, fingerprint]);
  return state;
}
