'use client';

// What a share link follows, how long it opens, its heading, its passcode and whether it can be taken away. All have defaults, so they stay folded
// until somebody wants them.

import { type ReactElement, useId } from 'react';
import { Button as BareButton } from 'react-aria-components/Button';
import { errorAt } from '@/client/field-errors';
import { Button } from '@/components/ui/button';
import type { Choice } from '@/components/ui/choice';
import { Icon } from '@/components/ui/icon';
import { SegmentedField } from '@/components/ui/segmented-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { TickBox } from '@/components/ui/tick-box';
import { LINK_LIMITS } from '@/core/contracts/share-link';
import { addDays, dateOf } from '@/core/time/zone';
import type { Expiry, LinkForm } from './link-form';
import type { LinkFormState } from './use-link-form';

const EXPIRY_CHOICES: readonly Choice<Expiry>[] = [
  { value: '1', label: 'In 1 day' },
  { value: '7', label: 'In 7 days' },
  { value: '30', label: 'In 30 days' },
  { value: 'date', label: 'On a date' },
];

const SUGGESTED_HEADING = 'Confidential, prepared for the board';

export interface MoreChoicesProps {
  readonly linkForm: LinkFormState;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function MoreChoices({ linkForm, isOpen, onOpenChange }: MoreChoicesProps): ReactElement {
  const id = useId();
  return (
    <div className="flex flex-col gap-4">
      <BareButton
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => onOpenChange(!isOpen)}
        className="-mx-1.5 flex items-center gap-1.5 self-start rounded-sm px-1.5 py-1 text-left text-sm hover:bg-ink/5"
      >
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} sizePx={14} className="text-ink-3" />
        <span className="font-medium">More choices</span>
        {isOpen ? null : <span className="text-ink-3">{chosenWords(linkForm)}</span>}
      </BareButton>
      <div id={id} className="flex flex-col gap-4 empty:hidden">
        {isOpen ? <Fields linkForm={linkForm} /> : null}
      </div>
    </div>
  );
}

/** "Live, expires in 7 days, no passcode". */
function chosenWords({ form, passcode, context }: LinkFormState): string {
  const follows = form.follows === 'live' ? 'Live' : `Pinned to revision ${form.pinnedTo.trim() || context.revision}`;
  const expiry =
    form.expiry === 'date' ? `until ${form.expiryDate}` : form.expiry === '1' ? '1 day' : `${form.expiry} days`;
  const heading = form.heading.trim() === '' ? '' : ', with a heading';
  return `${follows}, ${expiry}${heading}, ${passcode === '' ? 'no passcode' : 'with a passcode'}`;
}

function Fields({ linkForm }: { readonly linkForm: LinkFormState }): ReactElement {
  const { form, change, errors } = linkForm;
  return (
    <>
      <FollowsField linkForm={linkForm} />
      <ExpiryField linkForm={linkForm} />
      <div className="flex items-end gap-2">
        <TextField
          label="Heading"
          optional
          className="flex-1"
          placeholder={SUGGESTED_HEADING}
          value={form.heading}
          onChange={(heading) => change({ heading })}
          error={errorAt(errors, '/heading')}
          autoComplete="off"
        />
        {form.heading === '' ? (
          <Button aria-label={`Use “${SUGGESTED_HEADING}”`} onPress={() => change({ heading: SUGGESTED_HEADING })}>
            Use this
          </Button>
        ) : null}
      </div>
      <TextField
        label="Passcode"
        optional
        value={linkForm.passcode}
        onChange={linkForm.setPasscode}
        description={`At least ${LINK_LIMITS.passcode.least} characters. Tell it by another way than the link.`}
        error={errorAt(errors, '/passcode')}
        autoComplete="off"
      />
      <TickBox isSelected={form.allowPdf} onChange={(allowPdf) => change({ allowPdf })}>
        Let them download it as a PDF
      </TickBox>
    </>
  );
}

const FOLLOWS: readonly { readonly value: LinkForm['follows']; readonly label: string }[] = [
  { value: 'live', label: 'Live: the last released revision' },
  { value: 'pinned', label: 'Pinned to a revision' },
];

function FollowsField({ linkForm: { form, change, errors, context } }: Pick<MoreChoicesProps, 'linkForm'>) {
  return (
    <div className="flex flex-col gap-2">
      <SegmentedField
        label="It shows"
        segments={FOLLOWS}
        value={form.follows}
        onChange={(follows) => change({ follows, pinnedTo: form.pinnedTo || String(context.revision) })}
      />
      {form.follows === 'pinned' ? (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <TextField
            label="Revision"
            className="w-32"
            inputMode="numeric"
            placeholder={String(context.revision)}
            value={form.pinnedTo}
            onChange={(pinnedTo) => change({ pinnedTo })}
            error={errorAt(errors, '/pinnedTo')}
            autoComplete="off"
          />
          <TickBox isSelected={form.showNewer} onChange={(showNewer) => change({ showNewer })}>
            Say when newer revisions have been released
          </TickBox>
        </div>
      ) : null}
    </div>
  );
}

function ExpiryField({ linkForm: { form, change, errors, context } }: Pick<MoreChoicesProps, 'linkForm'>) {
  const isDate = form.expiry === 'date';
  const inAWeek = dateOf(addDays(context.now, 7, context.zone), context.zone);
  const error = errorAt(errors, '/expiresAt');
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <Select
        label="Expires"
        choices={EXPIRY_CHOICES}
        value={form.expiry}
        onChange={(expiry) => change({ expiry, expiryDate: form.expiryDate || inAWeek })}
        error={isDate ? undefined : error}
      />
      {isDate ? (
        <TextField
          label="Last day"
          type="date"
          value={form.expiryDate}
          onChange={(expiryDate) => change({ expiryDate })}
          error={error}
        />
      ) : null}
    </div>
  );
}
