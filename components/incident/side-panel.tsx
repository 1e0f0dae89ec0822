'use client';

// The panel: beside the timeline where there is room, over the page from the lower edge where there is not. It is there
// once: a second one, hidden, would take the keyboard's turn from the one that can be seen.

import type { ReactElement } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { IncidentEvent } from '@/core/incident/event';
import { EventPanel } from './event-panel';
import { EvidenceDropArea } from './evidence-drop-area';
import { OverviewPanel } from './overview-panel';
import { usePage } from './page-state';
import { useMedia, WIDE } from './use-media';

export function SidePanel(): ReactElement {
  const { selected, select } = usePage();
  const isWide = useMedia(WIDE, true);
  return (
    <>
      <aside
        aria-label={selected ? 'Selected event' : 'About the incident'}
        className="min-h-0 overflow-y-auto border-line border-l bg-surface px-5 py-[18px] max-lg:hidden"
      >
        {isWide ? selected ? <SelectedEvent event={selected} /> : <OverviewPanel /> : null}
      </aside>
      {isWide || selected === null ? null : <PanelSheet event={selected} onClose={() => select(null)} />}
    </>
  );
}

/** The whole of it takes files. */
function SelectedEvent({ event }: { readonly event: IncidentEvent }): ReactElement {
  return (
    <EvidenceDropArea eventId={event.id} words="Drop to attach to this event" takesPaste className="grid min-h-full">
      <EventPanel event={event} />
    </EvidenceDropArea>
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
          className="overflow-y-auto px-5 pt-4 pb-[calc(20px+env(safe-area-inset-bottom))] outline-none max-sm:px-4"
        >
          <SelectedEvent event={event} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
