'use client';

// What somebody else decided too while this was open. What was typed here stays until one says otherwise.

import type { ReactElement } from 'react';
import type { DraftConflict } from '@/client/deadlines/obligations-draft';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { assertNever } from '@/core/assert-never';
import { ruleById } from '@/core/disclosure/rules/all';
import type { Deciding } from './use-deciding';

export function Contested({ deciding }: { readonly deciding: Deciding }): ReactElement | null {
  const { contested, settle, base } = deciding;
  if (contested.length === 0) return null;
  return (
    <Banner tone="problem" inset>
      <p className="font-medium">
        Somebody else saved meanwhile, and changed the same. Yours is kept until you choose.
      </p>
      <ul className="mt-1.5 flex flex-col gap-1.5">
        {contested.map((conflict) => (
          <li key={`${conflict.part} ${conflict.name}`} className="flex flex-wrap items-center gap-2">
            <span className="min-w-0 flex-1 basis-52">
              {partWords(conflict, base)}: {theirWords(conflict, base)}
            </span>
            <Button onPress={() => settle(conflict, 'mine')}>Keep mine</Button>
            <Button onPress={() => settle(conflict, 'theirs')}>Take theirs</Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

const titleOf = (rule: string, { own }: Deciding['base']): string => own[rule]?.title ?? ruleById(rule)?.title ?? rule;

function partWords({ part, name }: DraftConflict, base: Deciding['base']): string {
  switch (part) {
    case 'decisions':
      return `Whether ${titleOf(name, base)} applies`;
    case 'filings':
      return `What records ${titleOf(name, base)}`;
    case 'own':
      return `Own rule ${titleOf(name, base)}`;
    case 'facts':
      return `The answer “${name}”`;
    case 'warnHours':
      return 'The warnings';
    default:
      return assertNever(part);
  }
}

function theirWords({ part, name }: DraftConflict, base: Deciding['base']): string {
  if (part !== 'decisions') return 'theirs is different';
  const theirs = base.decisions[name];
  if (theirs === undefined) return 'they left it open';
  const verb = theirs.applies ? 'they say it applies' : 'they say it does not';
  return theirs.reason === '' ? verb : `${verb} (${theirs.reason})`;
}
