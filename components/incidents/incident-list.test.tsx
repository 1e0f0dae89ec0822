import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { instant, instantFromMs, MICROS_PER_HOUR } from '@/core/time/instant';
import { IncidentList } from './incident-list';
import type { IncidentRow } from './incident-row';

const ROW: IncidentRow = {
  ref: 'INC-2023-0001',
  title: '<script>alert(1)</script> & data',
  status: 'contained',
  severity: 1,
  zone: 'America/Los_Angeles',
  eventCount: 1204,
  updatedAt: instantFromMs(Date.UTC(2023, 0, 6, 0, 20)),
  deadline: null,
};
const NOW = instantFromMs(Date.UTC(2023, 0, 9, 12));
const markup = (change: Partial<IncidentRow> = {}) =>
  renderToStaticMarkup(<IncidentList incidents={[{ ...ROW, ...change }]} now={NOW} />);

describe('IncidentList', () => {
  it('leads to the incident and says what it is', () => {
    expect(markup()).toContain('href="/incidents/INC-2023-0001"');
    for (const words of ['Contained', 'Severity 1', '1,204 events']) expect(markup()).toContain(words);
  });
  it('lets the name of a zone go on after a slash', () => {
    expect(markup({ zone: 'America/Argentina/Ushuaia' })).toContain('>America/<wbr/>Argentina/<wbr/>Ushuaia<');
  });
  it('gives the last change in UTC whatever the clocks of the incident, and says so', () => {
    expect(markup()).toContain('dateTime="2023-01-06T00:20:00Z">6 Jan 2023, 00:20<');
    expect(markup()).toContain('Last change (UTC)');
  });
  it('keeps a title that reads from the right apart from the count beside it', () => {
    expect(markup({ title: 'هجوم' })).toContain('<bdi>هجوم</bdi></a>');
  });
  it('writes markup in a title as text', () => {
    expect(markup()).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; data');
  });
  it('says that there is no severity yet, and counts one event as one', () => {
    expect(markup({ severity: null, eventCount: 1 })).toContain('No severity yet');
    expect(markup({ eventCount: 1 })).toContain('1 event<');
  });
  it('tells the next deadline by how far it is and what it asks for, and how it stands by now', () => {
    const at = (hours: number) => instant(NOW + hours * MICROS_PER_HOUR);
    const deadline = (hours: number): IncidentRow['deadline'] => ({
      ...{ title: 'Notify carriers', kind: 'not-after', status: 'running', warnHours: [24] },
      deadline: { earliest: at(hours), latest: at(hours) },
    });
    expect(markup()).not.toContain('Due');
    expect(markup({ deadline: deadline(57) })).toMatch(/>Due in 2 d 9 h<.*Notify carriers/);
    expect(markup({ deadline: deadline(57) })).not.toContain('text-detect-ink');
    expect(markup({ deadline: deadline(3) })).toMatch(/text-detect-ink.*Due in 3 h/);
    const hold = { title: 'No disclosure yet', kind: 'not-before', status: 'held', warnHours: [] } as const;
    const held = (hours: number) =>
      markup({ deadline: { ...hold, deadline: { earliest: at(hours), latest: at(hours) } } });
    expect(held(3)).toMatch(/Hold ends in 3 h/);
    expect(held(-3)).toMatch(/Hold ended 3 h 0 min ago/);
    expect(markup({ deadline: deadline(-2) })).toMatch(/text-attack.*Missed 2 h 0 min ago/);
  });
});
