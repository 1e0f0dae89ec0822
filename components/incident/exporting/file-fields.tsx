'use client';

// What the formats that are not made first are asked for, and the link that downloads them.

import type { ReactElement } from 'react';
import { type ExportChoices, type ExportFormat, exportAddress, isPicture, takesChoices } from '@/client/export-choices';
import type { ShownPart } from '@/client/shown-part';
import { DownloadLink } from '@/components/ui/download-link';
import { SegmentedField } from '@/components/ui/segmented-field';
import { Select } from '@/components/ui/select';
import { usePresent } from '../past/past-state';
import { CopyPicture } from './copy-picture';
import { AUDIENCE_CHOICES, audienceWords, MYSELF } from './export-words';
import { MomentField } from './moment-field';
import { PartField } from './part-field';

const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export interface FileFieldsProps {
  readonly choices: ExportChoices;
  readonly change: (some: Partial<ExportChoices>) => void;
  /** The moment that the page shows, as addresses say it; null at present. */
  readonly shown: string | null;
  readonly isOfNow: boolean;
  readonly setOfNow: (isOfNow: boolean) => void;
  /** What the page shows of the timeline; null where it shows none. */
  readonly part: ShownPart | null;
  readonly isWhole: boolean;
  readonly setWhole: (isWhole: boolean) => void;
}

export function FileFields(props: FileFieldsProps): ReactElement {
  const { choices, change, shown, isOfNow, setOfNow } = props;
  const { format, audience, theme } = choices;
  return (
    <>
      {isPicture(format) ? <PartField part={props.part} isWhole={props.isWhole} onChange={props.setWhole} /> : null}
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
        <SegmentedField label="Look" segments={THEMES} value={theme} onChange={(next) => change({ theme: next })} />
      ) : null}
    </>
  );
}

export function FileFoot({ choices, shown, isOfNow, part, isWhole }: FileFieldsProps): ReactElement {
  const present = usePresent();
  const addressOf = (format: ExportFormat) =>
    exportAddress(present.incident.ref, { ...choices, format }, isOfNow ? null : shown, isWhole ? null : part);
  return (
    <div className="mt-4 flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
      <p className="min-w-0 flex-1 basis-40 text-ink-3 text-xs">Each export is on the access log.</p>
      {isPicture(choices.format) ? <CopyPicture address={addressOf('png')} /> : null}
      <DownloadLink href={addressOf(choices.format)} variant="primary">
        Download
      </DownloadLink>
    </div>
  );
}
