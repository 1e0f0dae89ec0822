import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment';

const COMPLETE = {
  NODE_ENV: 'test',
  ONSET_APP_DATABASE_URL: 'postgresql://onset_app:secret@localhost:5432/onset',
  ONSET_URL: 'https://onset.example/',
  ONSET_DATA_DIR: '/var/lib/onset',
  BETTER_AUTH_SECRET: 'x'.repeat(32),
} as const;

describe('readEnvironment', () => {
  it('takes what is complete, and the address without its last slash', () => {
    expect(readEnvironment(COMPLETE).ONSET_URL).toBe('https://onset.example');
  });

  it('takes the usual for what is there and empty', () => {
    const usual = readEnvironment(COMPLETE);
    expect(readEnvironment({ ...COMPLETE, ONSET_VIEWING_ADDRESS: '', ONSET_MAX_EVIDENCE_BYTES: '' })).toEqual(usual);
  });

  it('names everything that is missing or wrong, and no value', () => {
    const given = {
      ...COMPLETE,
      ONSET_APP_DATABASE_URL: 'mysql://hunter2',
      BETTER_AUTH_SECRET: 'hunter2',
      ONSET_URL: undefined,
    };
    const reading = () => readEnvironment(given);
    expect(reading).toThrow(/ONSET_APP_DATABASE_URL.*ONSET_URL.*BETTER_AUTH_SECRET/);
    expect(reading).not.toThrow(/hunter2/);
  });
});
