'use client';

// The beginning of the summary in the header, where no panel stands beside the timeline; pressing it shows the whole, as does
// paper.

import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useMedia, WIDE } from '@/components/browser/use-media';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { PlainParagraphs } from '../plain-paragraphs';
import { useSteadyWorkspace } from '../workspace/workspace';
import { IncidentSummary, NO_SUMMARY } from './incident-summary';

export function SummaryOpener(): ReactElement | null {
  const { incident, may } = useSteadyWorkspace();
  const [isOpen, setOpen] = useState(false);
  const isWide = useMedia(WIDE, true);
  if (incident.summary === '' && !may('edit-incident')) return null;
  return (
    <>
      <Button
        onPress={() => setOpen(true)}
        className="mt-2 -mx-1.5 flex w-[calc(100%+12px)] items-center gap-2 rounded-sm px-1.5 py-1 text-left text-sm hover:bg-ink/5 lg:hidden print:hidden"
      >
        <span className="shrink-0 text-ink-3 text-xs">Summary</span>
        {/* Who hears the page hears the whole of it in the dialog. */}
        <span
          aria-hidden="true"
          className={`min-w-0 flex-1 truncate ${incident.summary === '' ? 'text-ink-3' : 'text-ink-2'}`}
        >
          {incident.summary === '' ? NO_SUMMARY : incident.summary}
        </span>
        <Icon name="chevronRight" sizePx={14} className="text-ink-3" />
      </Button>
      <div className="mt-2 hidden text-sm print:block">
        <PlainParagraphs text={incident.summary} />
      </div>
      <Dialog title="Summary" isOpen={isOpen && !isWide} onClose={() => setOpen(false)}>
        <IncidentSummary />
      </Dialog>
    </>
  );
}
