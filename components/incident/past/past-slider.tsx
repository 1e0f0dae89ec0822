'use client';

// The record as a line to walk along: a stop for each revision or day, labelled days to jump to. Arrow keys go one stop,
// Page Up and Page Down a tenth of the way, Home to the beginning, End to now.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { type PastMark, shareOf } from './past-stops';

export interface PastSliderProps {
  /** What is walked along, for assistive technology. */
  readonly label: string;
  readonly count: number;
  readonly index: number;
  /** Stops to mark on the line. */
  readonly ticks: readonly number[];
  readonly marks: readonly PastMark[];
  readonly markWords: (mark: PastMark) => string;
  /** What a stop is, for assistive technology. */
  readonly stopWords: (index: number) => string;
  readonly onChange: (index: number) => void;
  readonly onMark: (mark: PastMark) => void;
}

export function PastSlider(props: PastSliderProps): ReactElement {
  const { label, count, index, ticks, onChange, stopWords } = props;
  return (
    <div className="min-w-0 flex-1 px-2">
      <Slider
        aria-label={label}
        minValue={0}
        maxValue={Math.max(1, count - 1)}
        value={Math.min(index, Math.max(1, count - 1))}
        onChange={(value) => onChange(Array.isArray(value) ? (value[0] ?? 0) : value)}
        isDisabled={count <= 1}
      >
        <SliderTrack className="relative h-6 w-full cursor-pointer">
          <span
            aria-hidden="true"
            className="absolute inset-x-0 top-1/2 h-[3px] -translate-y-1/2 rounded-full bg-line-strong"
          />
          {ticks.map((tick) => (
            <span
              key={tick}
              aria-hidden="true"
              className="absolute top-1/2 h-2.5 w-px -translate-x-1/2 -translate-y-1/2 bg-ink-3/70"
              style={{ left: percentOf(tick, count) }}
            />
          ))}
          <SliderThumb
            aria-valuetext={stopWords(index)}
            className="top-1/2 size-4 rounded-full border-2 border-surface bg-accent shadow-raised data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[focus-visible]:outline-offset-2 data-[dragging]:scale-115"
          />
        </SliderTrack>
      </Slider>
      <Marks {...props} />
    </div>
  );
}

function Marks({ count, marks, markWords, onMark }: PastSliderProps): ReactElement {
  return (
    <ul aria-label="Days" className="relative h-5 text-[11.5px] text-ink-3">
      {marks.map((mark) => (
        <li
          key={mark.date}
          className="absolute"
          style={{ left: percentOf(mark.index, count), transform: `translateX(-${leaningOf(mark.index, count)}%)` }}
        >
          <Button
            onPress={() => onMark(mark)}
            className="whitespace-nowrap rounded-sm px-1 hover:bg-ink/6 hover:text-ink"
          >
            {markWords(mark)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** In the middle below its stop, at the ends of the line within it. */
function leaningOf(index: number, count: number): number {
  const share = shareOf(index, count);
  if (share < EDGE) return 0;
  return share > 1 - EDGE ? 100 : 50;
}

const EDGE = 0.04;

const percentOf = (index: number, count: number): string => `${shareOf(index, count) * 100}%`;
