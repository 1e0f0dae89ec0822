'use client';

// Takes the incident out as a file: in which format, for whom, as of when. The download is a plain link, so that the
// browser shows its progress and can call it off.

import { type ReactElement, useState } from 'react';
import { exportAddress, isPicture, takesChoices } from '@/client/export-choices';
import { buttonStyle } from '@/components/ui/button-style';
import { Dialog } from '@/components/ui/dialog';
import { FieldLabel } from '@/components/ui/field-label';
import { Icon } from '@/components/ui/icon';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { usePast } from '../past-state';
import { AUDIENCE_CHOICES, audienceWords, FORMAT_CHOICES, formatWords, MYSELF } from './export-words';
import { MomentField, useShownMoment } from './moment-field';
import { useExportChoices } from './use-export-choices';

const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function ExportDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { present } = usePast();
  const [choices, change] = useExportChoices();
  const shown = useShownMoment();
  const [isOfNow, setOfNow] = useState(shown === null);
  const { format, audience, theme } = choices;
  const asOf = isOfNow ? null : shown;
  return (
    <Dialog title="Export" isOpen onOpenChange={(isOpen) => !isOpen && onClose()} widthPx={440}>
      <div className="flex flex-col gap-4">
        <Select
          label="Format"
          choices={FORMAT_CHOICES}
          value={format}
          onChange={(next) => change({ format: next })}
          description={formatWords(choices, asOf === null)}
        />
        {takesChoices(format) ? (
          <>
            <Select
              label="For"
              choices={AUDIENCE_CHOICES}
              value={audience ?? MYSELF}
              onChange={(next) => change({ audience: next === MYSELF ? null : next })}
              description={audienceWords(audience)}
            />
            <MomentField shown={shown} isOfNow={isOfNow} onChange={setOfNow} />
          </>
        ) : null}
        {isPicture(format) ? (
          <div className="flex flex-col gap-1">
            <FieldLabel label="Look" />
            <SegmentedControl
              label="Look"
              fill
              segments={THEMES}
              value={theme}
              onChange={(next) => change({ theme: next })}
            />
          </div>
        ) : null}
        <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
          <p className="min-w-0 flex-1 basis-40 text-ink-3 text-xs">Each export is on the access log.</p>
          <a href={exportAddress(present.incident.ref, choices, asOf)} download className={buttonStyle('primary')}>
            <Icon name="arrowDown" sizePx={14} className="-ml-0.5 opacity-75" />
            Download
          </a>
        </div>
      </div>
    </Dialog>
  );
}
