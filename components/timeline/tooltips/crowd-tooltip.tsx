// What a crowd is, beside the pointer: how many events, when, of which category mostly, and how many are uncertain.

import type { ReactElement } from 'react';
import { Dot } from '@/components/ui/dot';
import { CATEGORY_TONES } from '@/components/ui/tones';
import { type CrowdFacts, mainWords, stretchWords } from '@/core/timeline/crowds/crowd-words';
import type { Place } from '../stage/stage-facts';
import { StageTooltip } from './stage-tooltip';

export interface CrowdTooltipProps {
  readonly facts: CrowdFacts;
  readonly zone: string;
  readonly place: Place;
  readonly stageWidthPx: number;
}

export function CrowdTooltip({ facts, zone, ...place }: CrowdTooltipProps): ReactElement {
  const { count, uncertainCount, main } = facts;
  return (
    <StageTooltip {...place}>
      <div className="font-[560] text-ink tabular-nums">{count.toLocaleString('en')} events</div>
      <div className="text-ink-2">{stretchWords(facts, zone)}</div>
      {uncertainCount === 0 ? null : (
        <div className="text-ink-2">{uncertainCount.toLocaleString('en')} with uncertain times</div>
      )}
      <div className="mt-1 flex items-center gap-1.5 text-ink-3 text-xs">
        <Dot tone={CATEGORY_TONES[main.category]} />
        <span className="first-letter:uppercase">{mainWords(facts)}</span> · press to look closer
      </div>
    </StageTooltip>
  );
}
