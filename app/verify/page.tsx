import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactElement } from 'react';
import { VerifyPage } from '@/components/verify/verify-page';
import { currentUser } from '@/server/auth/session';
import { recordKey } from '@/server/record/key';

export const metadata: Metadata = { title: 'Verify a PDF or a record' };

/** Shows nothing of any incident but what the reader's own file holds, so nobody needs to sign in. */
export default async function Page(): Promise<ReactElement> {
  await connection();
  const isSignedIn = (await currentUser()) !== null;
  return <VerifyPage installationFingerprint={recordKey().fingerprint} isSignedIn={isSignedIn} />;
}
