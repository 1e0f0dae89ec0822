// On every page of whoever is signed in: what others did to their account, until they have seen it.

import type { ReactElement } from 'react';
import { NoticeBar } from '@/components/account/notice-bar';
import { currentSession } from '@/server/auth/session';
import { readUnseenNotices } from '@/server/queries/people/account-notices';
import { seeNoticesAction, signOutEverywhereAction } from './account/actions';

export async function AccountNotices(): Promise<ReactElement | null> {
  const open = await currentSession();
  const notices = open === null ? [] : await readUnseenNotices(open);
  if (notices.length === 0) return null;
  return <NoticeBar notices={notices} see={seeNoticesAction} signOutEverywhere={signOutEverywhereAction} />;
}
