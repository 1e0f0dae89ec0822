'use client';

// A figure: its value, where it comes from, what it was before, and for those who may, correcting it.

import { type ReactElement, useState } from 'react';
import { figureTarget } from '@/client/outbox/target';
import { Button } from '@/components/ui/button';
import type { Figure } from '@/core/incident/figure';
import { figureDetail, figureHeadline } from '@/core/incident/sentences/figure-words';
import { PendingNotices } from '../conflicts/pending-notices';
import { EraseDialog } from '../erasing/later';
import { audienceWords } from '../panel/audience-words';
import { SourceLine } from '../sources/source-line';
import { useActions } from '../workspace/use-actions';
import { useChangesOf, useSteadyWorkspace } from '../workspace/workspace';
import { Fact } from './fact';
import { FigureSparkline } from './figure-sparkline';
import { FigureDialog, FigureHistory } from './later';

export function FigureFact({ figure }: { readonly figure: Figure }): ReactElement {
  const { may } = useSteadyWorkspace();
  const { deleteFigure } = useActions();
  const [isEditing, setEditing] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const changes = useChangesOf(figureTarget(figure.id));
  return (
    <>
      <Fact
        label={figure.label}
        headline={figureHeadline(figure)}
        detail={figureDetail(figure)}
        beside={<FigureSparkline figure={figure} />}
      >
        {(close) => (
          <>
            <PendingNotices changes={changes} className="mb-3" />
            {figure.statedAs === '' ? null : <p className="font-medium">{figure.statedAs}</p>}
            <p className="text-ink-2 text-xs">Visible to {audienceWords(figure.audiences).toLowerCase()}</p>
            {figure.source === null ? null : <SourceLine source={figure.source} className="mt-2" />}
            <FigureHistory figure={figure} />
            {may('edit-figures') ? (
              <div className="mt-3 flex gap-2">
                <Button
                  onPress={() => {
                    close();
                    setEditing(true);
                  }}
                >
                  Edit
                </Button>
                <Button
                  variant="danger"
                  onPress={() => {
                    close();
                    deleteFigure(figure.id);
                  }}
                >
                  Delete
                </Button>
                <Button
                  variant="quiet"
                  onPress={() => {
                    close();
                    setErasing(true);
                  }}
                >
                  Erase…
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Fact>
      {isEditing ? <FigureDialog figure={figure} onClose={() => setEditing(false)} /> : null}
      {isErasing ? (
        <EraseDialog
          subject={{ kind: 'figure', id: figure.id, title: figure.label }}
          onClose={() => setErasing(false)}
        />
      ) : null}
    </>
  );
}
