'use client';

// The panel: beside the timeline where there is room, over the page from the lower edge where there is not. It is there
// once: a second one, hidden, would take the keyboard's turn from the one that can be seen.

import { type ReactElement, useEffect } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { PAPER, useMedia, WIDE } from '@/components/browser/use-media';
import { Skeleton } from '@/components/ui/skeleton';
import { type IncidentEvent, isOutline } from '@/core/incident/event';
import { EvidenceDropArea } from '../evidence/evidence-drop-area';
import { usePage } from '../page-state';
import { useSteadyWorkspace } from '../workspace/workspace';
import { EventPanel } from './later';
import { OverviewPanel } from './overview-panel';

export function SidePanel(): ReactElement {
  const { selected, select } = usePage();
  const isWide = useMedia(WIDE, true);
  const isPaper = useMedia(PAPER, false);
  // A window that is printed keeps its panel, and nothing lies over the sheet.
  const isBeside = isWide || isPaper;
  return (
    <>
      <aside
        aria-label={selected ? 'Selected event' : 'About the incident'}
        className="min-h-0 overflow-y-auto border-line border-l scroll-pt-12 bg-surface px-5 py-[18px] max-lg:hidden print:hidden"
      >
        {isBeside ? selected ? <SelectedEvent event={selected} /> : <OverviewPanel /> : null}
      </aside>
      {isBeside || selected === null ? null : <PanelSheet event={selected} onClose={() => select(null)} />}
    </>
  );
}

/** The whole of it takes files. */
function SelectedEvent({ event }: { readonly event: IncidentEvent }): ReactElement {
  return (
    <EvidenceDropArea eventId={event.id} words="Drop to attach to this event" takesPaste className="grid min-h-full">
      {isOutline(event) ? <UnreadEvent eventId={event.id} /> : <EventPanel event={event} />}
    </EvidenceDropArea>
  );
}

function UnreadEvent({ eventId }: { readonly eventId: string }): ReactElement {
  const { details } = useSteadyWorkspace();
  useEffect(() => details.want([eventId]), [details, eventId]);
  return (
    <div role="status" aria-label="Reading the event" className="flex flex-col gap-3">
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="h-3 w-1/2" />
      <Skeleton className="h-24 w-full" />
    </div>
  );
}

interface PanelSheetProps {
  readonly event: IncidentEvent;
  readonly onClose: () => void;
}

function PanelSheet({ event, onClose }: PanelSheetProps): ReactElement {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable
      className="fixed inset-0 z-40 grid items-end justify-items-center bg-scrim"
    >
      <Modal className="flex max-h-[88dvh] w-full max-w-[640px] animate-appear flex-col overflow-hidden rounded-t-xl border border-line-strong border-b-0 bg-surface shadow-raised">
        <Dialog
          aria-label="Selected event"
          className="scroll-pt-12 overflow-y-auto px-5 pt-4 pb-[calc(20px+env(safe-area-inset-bottom))] outline-none max-sm:px-4"
        >
          <SelectedEvent event={event} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
