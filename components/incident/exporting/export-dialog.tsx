'use client';

// Takes the incident out as a file: in which format, for whom, as of when. All but the PDF are plain links, so that the
// browser shows their progress and can call them off; the PDF is made first, and shown.

import { type ReactElement, useState } from 'react';
import { useMedia, WIDE } from '@/components/browser/use-media';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { isUnfinished } from '@/core/contracts/document';
import { DocumentChoices } from '../document/document-choices';
import { DocumentFoot } from '../document/document-foot';
import { DocumentPages } from '../document/document-pages';
import { PartControl } from '../document/part-control';
import { useDocumentPanel } from '../document/use-document-panel';
import { showNotice } from '../notice';
import { FORMAT_CHOICES, formatWords } from './export-words';
import { FileFields, FileFoot } from './file-fields';
import { useShownMoment } from './moment-field';
import { useExportChoices } from './use-export-choices';
import { useShownPart } from './use-shown-part';

interface ExportDialogProps {
  /** Begins with a picture of what the page shows. */
  readonly isOfPart?: boolean;
  readonly onClose: () => void;
}

export function ExportDialog({ isOfPart = false, onClose }: ExportDialogProps): ReactElement {
  const [choices, change] = useExportChoices(isOfPart ? { format: 'png' } : {});
  const part = useShownPart();
  const [isWhole, setWhole] = useState(false);
  const shown = useShownMoment();
  const [isOfNow, setOfNow] = useState(shown === null);
  const isDocument = choices.format === 'pdf';
  const panel = useDocumentPanel({
    ...{ isDocument, shown, audience: choices.audience },
    onAudience: (audience) => change({ audience }),
  });
  const isWide = useMedia(WIDE, true);
  const close = () => {
    if (panel.desk.current && isUnfinished(panel.desk.current.state)) showNotice(GOES_ON);
    onClose();
  };
  const isShown = (part: typeof panel.part) => isWide || panel.part === part;
  const file = { choices, change, shown, isOfNow, setOfNow, part, isWhole, setWhole };
  return (
    <Dialog title="Export" onClose={close} widthPx={isDocument ? 1080 : 440} isTall={isDocument}>
      {isDocument && !isWide ? <PartControl panel={panel} /> : null}
      <div className={isDocument ? BESIDE : undefined}>
        <div className={isDocument ? (isShown('choices') ? COLUMN : 'hidden') : 'flex flex-col gap-4'}>
          <Select
            label="Format"
            choices={FORMAT_CHOICES}
            value={choices.format}
            onChange={(format) => change({ format })}
            description={formatWords(choices, isOfNow || shown === null)}
          />
          {isDocument ? <DocumentChoices panel={panel} /> : <FileFields {...file} />}
        </div>
        {isDocument && isShown('pages') ? <DocumentPages panel={panel} /> : null}
      </div>
      {isDocument ? <DocumentFoot panel={panel} /> : <FileFoot {...file} />}
    </Dialog>
  );
}

const BESIDE =
  'grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] gap-5 ' +
  'lg:grid-cols-[356px_minmax(0,1fr)]';

/** The space to its sides is for the rings of what has the focus. Positioned, so that nothing hidden in it lies outside. */
const COLUMN = 'relative -mx-2 flex min-h-0 flex-col gap-4 overflow-y-auto overscroll-contain px-2 pb-4';

const GOES_ON = 'The PDF goes on being made. Export shows it again.';
