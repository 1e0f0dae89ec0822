import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { PlainPage } from '@/components/shell/plain-page';
import { returnPath } from '@/components/sign-in/return-path';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { currentUser } from '@/server/auth/session';
import type { PageQuery } from '../page-query';
import { signInAction } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageQuery): Promise<ReactElement> {
  const next = returnPath((await searchParams).next);
  if ((await currentUser()) !== null) redirect(next);
  return (
    <PlainPage title="Sign in">
      <SignInForm action={signInAction} next={next} />
      <p className="mt-5 border-line border-t pt-4 text-ink-3 text-xs">
        No password yet? Open the one-time link that was printed when Onset started, or ask an administrator for one.
      </p>
    </PlainPage>
  );
}
