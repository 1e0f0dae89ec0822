import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { AccountSection } from '@/components/account/account-section';
import { utcWords } from '@/components/account/moments';
import { NoticeList } from '@/components/account/notice-list';
import { SessionList } from '@/components/account/session-list';
import { type ListedToken, TokenPanel } from '@/components/account/token-panel';
import { TwoStepPanel } from '@/components/account/two-step-panel';
import { HeaderBar } from '@/components/shell/header-bar';
import { PlainPage } from '@/components/shell/plain-page';
import { PasswordForm } from '@/components/sign-in/password-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import type { Instant } from '@/core/time/instant';
import { type CurrentUser, requireSession, requireUser } from '@/server/auth/session';
import { now } from '@/server/clock/clock';
import { firstPage } from '@/server/queries/first-page';
import { readAccount, type ShownAccount, type ShownToken } from '@/server/queries/people/account';
import { AccountNotices } from '../account-notices';
import type { PageQuery } from '../page-query';
import { setPasswordAction } from '../sign-in/actions';
import {
  changePasswordAction,
  endSessionAction,
  makeTokenAction,
  revokeTokenAction,
  signOutEverywhereAction,
  twoStepAction,
} from './actions';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage({ searchParams }: PageQuery): Promise<ReactElement> {
  const user = await requireUser('/account');
  if ((await searchParams).first !== undefined) return welcome(user);
  const account = await readAccount(await requireSession('/account'), user.hasPassword);
  const at = now();
  return (
    <>
      <HeaderBar user={user} crumb="Account" />
      <AccountNotices />
      <main className="mx-auto grid w-full max-w-[760px] gap-4 px-5 pt-6 pb-12 max-sm:px-4 max-sm:pt-4">
        <div className="mb-1">
          <h1 className="font-[640] text-xl tracking-[-0.015em]">Account</h1>
          <p className="mt-0.5 text-ink-2 text-sm [overflow-wrap:anywhere]">
            Signed in as {user.name}, {user.email}.
          </p>
        </div>
        <Notices account={account} />
        <Password account={account} email={user.email} at={at} />
        <TwoStep account={account} />
        <Sessions account={account} at={at} />
        <Tokens account={account} at={at} />
      </main>
    </>
  );
}

interface PartProps {
  readonly account: ShownAccount;
}

interface PartOfNowProps extends PartProps {
  readonly at: Instant;
}

function Notices({ account: { notices } }: PartProps): ReactElement | null {
  if (notices.length === 0) return null;
  return (
    <AccountSection
      title="What others did"
      lead="Whoever made a sign-in link for you, or turned off your second step, could have signed in as you."
    >
      <NoticeList notices={notices} />
    </AccountSection>
  );
}

function Password({ account, email, at }: PartOfNowProps & { readonly email: string }): ReactElement {
  const outliving = account.tokens.filter(({ expiresAt }) => expiresAt === null || expiresAt > at).length;
  return (
    <AccountSection
      title="Password"
      lead={
        account.hasPassword
          ? `A new one signs every other browser out.${tokenWords(outliving)}`
          : 'With a password you can sign in without a one-time link.'
      }
    >
      <div className="max-w-[360px] px-5 pb-5 max-sm:px-4">
        <PasswordForm action={changePasswordAction} email={email} asksCurrent={account.asksCurrentPassword} />
      </div>
    </AccountSection>
  );
}

/** Who changes a password since somebody else had it has to know what that does not end. */
function tokenWords(outliving: number): string {
  if (outliving === 0) return '';
  return ` The API ${outliving === 1 ? 'token' : 'tokens'} below ${outliving === 1 ? 'goes' : 'go'} on working: revoke what you did not make.`;
}

function TwoStep({ account: { twoStep, hasPassword } }: PartProps): ReactElement {
  return (
    <AccountSection
      title="Two-step sign-in"
      lead="After your password or a one-time link, a code from an app on your phone."
    >
      <TwoStepPanel
        action={twoStepAction}
        on={twoStep && { sinceWords: utcWords(twoStep.since), codesLeft: twoStep.codesLeft }}
        hasPassword={hasPassword}
      />
    </AccountSection>
  );
}

function Sessions({ account, at }: PartOfNowProps): ReactElement {
  return (
    <AccountSection
      title="Sessions"
      lead="Where you are signed in. A browser that you sign out here is out at once."
      actions={
        <form action={signOutEverywhereAction}>
          <Button type="submit" variant="danger">
            Sign out everywhere
          </Button>
        </form>
      }
    >
      <SessionList sessions={account.sessions} now={at} end={endSessionAction} />
    </AccountSection>
  );
}

function Tokens({ account, at }: PartOfNowProps): ReactElement {
  return (
    <AccountSection
      title="API tokens"
      lead={
        <>
          For programs that read or feed incidents as you. What a program does is recorded under your name.{' '}
          <Link
            href="/docs/api"
            prefetch={false}
            className="text-accent underline underline-offset-2 hover:no-underline"
          >
            How programs use the API
          </Link>
        </>
      }
    >
      <TokenPanel
        tokens={account.tokens.map((token) => listedToken(token, at))}
        make={makeTokenAction}
        revoke={revokeTokenAction}
      />
    </AccountSection>
  );
}

function listedToken({ id, name, scope, madeAt, expiresAt, lastUsedAt }: ShownToken, at: Instant): ListedToken {
  const words = [
    `made ${utcWords(madeAt)}`,
    expiresAt === null ? 'never expires' : `${expiresAt <= at ? 'expired' : 'expires'} ${utcWords(expiresAt)}`,
    lastUsedAt === null ? 'never used' : `last used ${utcWords(lastUsedAt)}`,
  ];
  return { id, name, scope, words: words.join(' · '), isExpired: expiresAt !== null && expiresAt <= at };
}

/** For whoever comes from a one-time link. Who has a password already is not held up. */
async function welcome(user: CurrentUser): Promise<ReactElement> {
  if (user.hasPassword) redirect('/incidents');
  return (
    <PlainPage
      title="Set a password"
      lead={
        <>
          Signed in as {user.name}, {user.email}. With a password you can sign in without a one-time link.
        </>
      }
    >
      <AccountNotices />
      <PasswordForm
        action={setPasswordAction}
        email={user.email}
        isAlone
        {...(user.administrator && { name: user.name })}
      />
      <div className="mt-2 grid">
        <ButtonLink href={await firstPage(user)} variant="quiet" size="large">
          Not now
        </ButtonLink>
      </div>
    </PlainPage>
  );
}
