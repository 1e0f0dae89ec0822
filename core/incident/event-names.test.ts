import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from './event';
import { namedAmong } from './event-names';

type Named = Pick<IncidentEvent, 'id' | 'title' | 'milestone'>;

const detected: Named = { id: '1', title: 'Alert', milestone: 'detected' };
const alsoDetected: Named = { id: '2', title: 'Call', milestone: 'detected' };
const contained: Named = { id: '3', title: 'Cut off', milestone: 'contained' };
const plain: Named = { id: '4', title: 'Memo', milestone: null };

describe('the name of an event', () => {
  it('has the milestone that it alone holds', () => {
    expect(namedAmong([detected, contained, plain])(contained)).toEqual({ title: 'Cut off', milestone: 'contained' });
  });

  it('has no milestone that others hold too', () => {
    const named = namedAmong([detected, alsoDetected]);
    expect(named(detected)).toEqual({ title: 'Alert', milestone: null });
    expect(named(alsoDetected).milestone).toBeNull();
  });

  it('has no milestone that another holds since this one was deleted', () => {
    expect(namedAmong([alsoDetected])(detected).milestone).toBeNull();
  });

  it('is the title alone where it holds no milestone, be it the only one', () => {
    expect(namedAmong([plain])(plain)).toEqual({ title: 'Memo', milestone: null });
  });
});
