import { describe, expect, it } from 'vitest';
import type { Privilege } from '@/core/incident/event';
import { sampleEvent, sampleFigure, sampleIncident } from '@/core/incident/event.sample';
import { chooseEach, differing, isChosen, releasables, withAudience } from './release-choices';

const privilege: Privilege = {
  designation: 'attorney-client',
  basis: 'Legal advice',
  assertedBy: 'A. Rivera',
  asserterId: 'user-1',
  recipients: [],
};

const rows = releasables({
  incident: sampleIncident({ summary: 'What happened', summaryAudiences: ['responders'] }),
  figures: [sampleFigure({ id: 'f1', audiences: ['responders', 'executives'] })],
  events: [
    sampleEvent({ id: 'e1', audiences: ['responders', 'executives'], milestone: null }),
    sampleEvent({ id: 'e2', audiences: ['responders'], milestone: 'detected' }),
    sampleEvent({ id: 'e3', audiences: ['responders', 'executives'], privilege }),
  ],
});
const keysOf = (choices: ReadonlyMap<string, boolean>) => differing(rows, 'executives', choices).map(({ key }) => key);

describe('choosing what to release', () => {
  it('offers summary, figures and events', () => {
    expect(rows.map(({ key }) => key)).toEqual(['summary', 'figure:f1', 'event:e1', 'event:e2', 'event:e3']);
  });
  it('changes nothing until something is ticked otherwise', () => {
    expect(keysOf(new Map())).toEqual([]);
    expect(keysOf(new Map([['event:e1', true]]))).toEqual([]);
  });
  it('changes what differs alone, all of it for all or none', () => {
    expect(keysOf(new Map([['event:e2', true]]))).toEqual(['event:e2']);
    expect(keysOf(chooseEach(rows, () => true))).toEqual(['summary', 'event:e2']);
    expect(keysOf(chooseEach(rows, () => false))).toEqual(['figure:f1', 'event:e1']);
    expect(keysOf(chooseEach(rows, ({ isMilestone }) => isMilestone || undefined))).toEqual(['event:e2']);
  });
  it('never releases what is privileged', () => {
    const everything = new Map(rows.map(({ key }) => [key, true]));
    expect(rows.filter((row) => isChosen(row, 'executives', everything)).map(({ key }) => key)).not.toContain(
      'event:e3',
    );
  });
  it('keeps the other audiences', () => {
    expect(withAudience(['counsel', 'responders'], 'executives', true)).toEqual([
      'responders',
      'counsel',
      'executives',
    ]);
    expect(withAudience(['responders', 'executives'], 'executives', false)).toEqual(['responders']);
  });
});
