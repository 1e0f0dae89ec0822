'use client';

// A measured fact, and the two events that it was measured between.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import type { IncidentEvent } from '@/core/incident/event';
import { metricDetail } from '@/core/metrics/metric-detail';
import { describeMetric, METRIC_LABELS, type Metric } from '@/core/metrics/metrics';
import { describeTime } from '@/core/time/describe';
import { usePage } from '../page-state';
import { Fact } from './fact';

export function MetricFact({ metric, zone }: { readonly metric: Metric; readonly zone: string }): ReactElement {
  const { headline, text } = describeMetric(metric);
  return (
    <Fact label={METRIC_LABELS[metric.name]} headline={headline} detail={metricDetail(metric, zone)}>
      {(close) => (
        <>
          <p className="font-semibold">{text}</p>
          <ul className="mt-2 flex flex-col gap-1">
            <Measured from event={metric.from} zone={zone} close={close} />
            <Measured event={metric.to} zone={zone} close={close} />
          </ul>
          {metric.note === '' ? null : <p className="mt-2 text-ink-2 text-xs">{metric.note}</p>}
        </>
      )}
    </Fact>
  );
}

interface MeasuredProps {
  readonly event: IncidentEvent;
  readonly from?: boolean;
  readonly zone: string;
  readonly close: () => void;
}

function Measured({ event, from = false, zone, close }: MeasuredProps): ReactElement {
  const { select } = usePage();
  return (
    <li className="grid grid-cols-[36px_1fr] items-baseline">
      <span className="text-ink-3 text-xs">{from ? 'From' : 'To'}</span>
      <Button
        className="-mx-1.5 rounded-sm px-1.5 py-1 text-left hover:bg-ink/5"
        onPress={() => {
          select(event.id);
          close();
        }}
      >
        <bdi className="block text-left text-accent">{event.title}</bdi>
        <span className="text-ink-2 text-xs">{describeTime(event.start, { style: 'long', zone })}</span>
      </Button>
    </li>
  );
}
