import { describe, expect, it } from 'vitest';
import { readAddress } from '../views/page-address';
import { comparedMoment, isPast, momentKey, shownMoment } from './past-moment';

const address = (query: string) => readAddress(new URLSearchParams(query));

describe('the moments of an address', () => {
  it('is the present where it names none, whatever it compares with', () => {
    expect(isPast(address('?event=e1'))).toBe(false);
    expect(comparedMoment(address('?compare=now'))).toBeNull();
  });

  it('shows a revision, what was known, or both', () => {
    expect(shownMoment(address('?asOf=4'))).toEqual({ asOf: '4' });
    expect(shownMoment(address('?asOf=4&knownAt=2023-01-05'))).toEqual({ asOf: '4', knownAt: '2023-01-05' });
  });

  it('compares with a moment of the same kind', () => {
    expect(comparedMoment(address('?asOf=4&compare=now'))).toEqual({});
    expect(comparedMoment(address('?asOf=4&compare=9'))).toEqual({ asOf: '9' });
    expect(comparedMoment(address('?knownAt=2023-01-05&compare=2023-01-19'))).toEqual({ knownAt: '2023-01-19' });
    expect(comparedMoment(address('?asOf=4&knownAt=2023-01-05&compare=9'))).toEqual({
      asOf: '9',
      knownAt: '2023-01-05',
    });
  });

  it('tells moments apart', () => {
    expect(momentKey({ asOf: '2023-01-05' })).not.toBe(momentKey({ knownAt: '2023-01-05' }));
  });
});
