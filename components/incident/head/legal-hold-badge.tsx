'use client';

// Says that a legal hold stands; pressing it says on what ground and who placed it, and lets those who may lift it.

import { type ReactElement, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import { useSteadyWorkspace } from '../workspace/workspace';
import { LegalHoldDialog } from './later';

export function LegalHoldBadge(): ReactElement | null {
  const { incident, may } = useSteadyWorkspace();
  const [isLifting, setLifting] = useState(false);
  const { legalHold } = incident;
  if (legalHold === null) return null;
  return (
    <>
      <DialogTrigger>
        <AriaButton className="rounded-full">
          <Chip>
            <Icon name="lock" sizePx={12} className="text-legal" />
            Legal hold
          </Chip>
        </AriaButton>
        <Popover label="Legal hold" className="w-[320px] max-w-full text-sm">
          {(close) => (
            <>
              <p className="font-medium [overflow-wrap:anywhere]">{legalHold.ground}</p>
              <p className="mt-1 text-ink-2 text-xs">
                Placed by {legalHold.placedBy}. Nothing can be erased from this incident while it stands.
              </p>
              {may('hold') ? (
                <Button
                  className="mt-3"
                  onPress={() => {
                    close();
                    setLifting(true);
                  }}
                >
                  Lift the hold…
                </Button>
              ) : null}
            </>
          )}
        </Popover>
      </DialogTrigger>
      {isLifting ? <LegalHoldDialog deed="lift" onClose={() => setLifting(false)} /> : null}
    </>
  );
}
