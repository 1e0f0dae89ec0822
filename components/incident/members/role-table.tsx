'use client';

// Who may do what, as the server enforces it.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ACTION_LABELS, ACTIONS, type Action, may } from '@/core/incident/permission';
import { ROLE_LABELS, ROLES } from '@/core/incident/vocabulary';

export function RoleTable({ onBack }: { readonly onBack: () => void }): ReactElement {
  return (
    <div className="flex flex-col gap-4">
      <div className="overflow-x-auto rounded-lg border border-line">
        <table className="w-full text-left text-sm">
          <thead className="border-line border-b bg-sunken text-ink-2 text-xs">
            <tr>
              <th scope="col" className="px-3 py-2 font-medium">
                May
              </th>
              {ROLES.map((role) => (
                <th key={role} scope="col" className="px-2 py-2 text-center font-medium max-sm:hidden">
                  {ROLE_LABELS[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {ACTIONS.map((action) => (
              <tr key={action}>
                <th scope="row" className="px-3 py-1.5 font-normal">
                  {ACTION_LABELS[action]}
                  <span className="block text-ink-2 text-xs sm:hidden">{roleWords(action)}</span>
                </th>
                {ROLES.map((role) => (
                  <td key={role} className="px-2 py-1.5 text-center max-sm:hidden">
                    {may(role, action) ? (
                      <span className="inline-grid text-contain">
                        <Icon name="check" />
                        <span className="sr-only">yes</span>
                      </span>
                    ) : (
                      <span className="text-ink-3">
                        <span aria-hidden="true">–</span>
                        <span className="sr-only">no</span>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-ink-2 text-sm">
        What is privileged is read by counsel and by whoever asserted it, whatever their role. Administrators of the
        installation manage accounts and see no incident that they are no member of.
      </p>
      <div className="flex justify-end">
        <Button onPress={onBack} autoFocus>
          Back to the people
        </Button>
      </div>
    </div>
  );
}

const roleWords = (action: Action): string =>
  ROLES.filter((role) => may(role, action))
    .map((role) => ROLE_LABELS[role])
    .join(', ');
