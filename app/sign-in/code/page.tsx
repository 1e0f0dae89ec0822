import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { PlainPage } from '@/components/shell/plain-page';
import { CodeForm } from '@/components/sign-in/code-form';
import { returnPath } from '@/components/sign-in/return-path';
import { ButtonLink } from '@/components/ui/button-link';
import { isBetweenSteps } from '@/server/auth/sign-in';
import type { PageQuery } from '../../page-query';
import { signInWithCodeAction } from '../actions';

export const metadata: Metadata = { title: 'Sign in' };

/** The second step, for a browser that has done the first. */
export default async function SignInCodePage({ searchParams }: PageQuery): Promise<ReactElement> {
  const next = returnPath((await searchParams).next);
  if (!(await isBetweenSteps())) redirect(`/sign-in?${new URLSearchParams({ next })}`);
  return (
    <PlainPage
      title="Enter your code"
      lead="Open your authenticator app and type the six digits that it shows for Onset."
    >
      <CodeForm action={signInWithCodeAction} next={next} />
      <p className="mt-5 border-line border-t pt-4 text-ink-3 text-xs">
        Without your app, type one of your recovery codes instead. Without these, ask an administrator.
      </p>
      <div className="mt-2 grid">
        <ButtonLink href="/sign-in" variant="quiet" size="large">
          Sign in as somebody else
        </ButtonLink>
      </div>
    </PlainPage>
  );
}
