// What others did to somebody's account, in plain words, latest first.

import type { ReactElement } from 'react';
import { Icon } from '@/components/ui/icon';
import { utcWords } from './moments';
import { deedWords, type ListedNotice } from './notice-sums';

export function NoticeList({ notices }: { readonly notices: readonly ListedNotice[] }): ReactElement {
  return (
    <ul aria-label="What others did to your account" className="border-line border-t">
      {notices.map(({ at, type, by }) => (
        <li
          key={`${at} ${type}`}
          className="flex items-start gap-2.5 border-line border-b px-5 py-2.5 text-sm last:border-b-0 max-sm:px-4"
        >
          <Icon name="warning" className="mt-0.5 text-attack" />
          <p className="min-w-0 [overflow-wrap:anywhere]">
            <span className="font-[550]">{by}</span> {deedWords({ type, count: 1 })}.
            <span className="block text-ink-3 text-xs">{utcWords(at)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
