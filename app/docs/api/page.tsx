import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactElement } from 'react';
import { ReferencePage } from '@/components/reference/reference-page';
import { timeReadings } from '@/core/reference/time-readings';
import { currentUser } from '@/server/auth/session';
import { now } from '@/server/clock/clock';
import { environment } from '@/server/env/environment';
import { MAX_BODY_BYTES } from '@/server/http/body';
import { apiReference } from '@/server/http/openapi';
import { problemKinds } from '@/server/http/problem';

export const metadata: Metadata = { title: 'The API' };

/** Says what the OpenAPI document says, which is for everybody, and nothing of any incident. */
export default async function Page(): Promise<ReactElement> {
  await connection();
  const { ONSET_URL, ONSET_MAX_EVIDENCE_BYTES } = environment();
  return (
    <ReferencePage
      user={await currentUser()}
      url={ONSET_URL}
      reference={apiReference()}
      refusals={problemKinds()}
      limits={{ maxBodyBytes: MAX_BODY_BYTES, maxFileBytes: ONSET_MAX_EVIDENCE_BYTES }}
      readings={timeReadings(now())}
    />
  );
}
