import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { PlainPage } from '@/components/shell/plain-page';
import { LinkForm } from '@/components/sign-in/link-form';
import { ButtonLink } from '@/components/ui/button-link';
import type { PageQuery } from '../../page-query';
import { signInWithLinkAction } from '../actions';

export const metadata: Metadata = { title: 'Sign in' };

/** Reading this page uses nothing up and looks nothing up: whether the link is still good is said only to who presses. */
export default async function SignInLinkPage({ searchParams }: PageQuery): Promise<ReactElement> {
  const { code } = await searchParams;
  if (typeof code !== 'string' || code === '') {
    return (
      <PlainPage title="This link is incomplete" lead="Copy it whole, to the last letter, or sign in with a password.">
        <ButtonLink href="/sign-in">Sign in with a password</ButtonLink>
      </PlainPage>
    );
  }
  return (
    <PlainPage title="Sign in with this link" lead="It works once.">
      <LinkForm action={signInWithLinkAction} code={code} />
    </PlainPage>
  );
}
