import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { PlainPage } from '@/components/shell/plain-page';
import { PasswordForm } from '@/components/sign-in/password-form';
import { ButtonLink } from '@/components/ui/button-link';
import { requireUser } from '@/server/auth/session';
import type { PageQuery } from '../page-query';
import { setPasswordAction } from '../sign-in/actions';

export const metadata: Metadata = { title: 'Password' };

/** Whoever comes from a one-time link (`first`) and has a password already is not held up. */
export default async function AccountPage({ searchParams }: PageQuery): Promise<ReactElement> {
  const user = await requireUser('/account');
  const isFirst = (await searchParams).first !== undefined;
  if (isFirst && user.hasPassword) redirect('/incidents');
  return (
    <PlainPage
      title={user.hasPassword ? 'Change your password' : 'Set a password'}
      lead={
        <>
          Signed in as {user.name}, {user.email}.
          {user.hasPassword ? null : ' With a password you can sign in without a one-time link.'}
        </>
      }
    >
      <PasswordForm action={setPasswordAction} email={user.email} />
      <div className="mt-2 grid">
        <ButtonLink href="/incidents" variant="quiet" size="large">
          {isFirst ? 'Not now' : 'Back to incidents'}
        </ButtonLink>
      </div>
    </PlainPage>
  );
}
