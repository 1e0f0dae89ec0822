import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { kindWords, screenshotName, sizeWords } from './evidence-words';

describe('a file in words', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 KB'],
    [1_449_000, '1.4 MB'],
    [300_000_000, '300 MB'],
    [5_368_709_120, '5.4 GB'],
  ])('says %d as “%s”', (sizeBytes, words) => {
    expect(sizeWords(sizeBytes)).toBe(words);
  });

  it.each([
    ['image/png', 'PNG image'],
    ['application/pdf', 'PDF'],
    ['text/csv', 'CSV'],
    ['text/plain', 'Text'],
    ['application/octet-stream', 'File'],
    ['application/vnd.tcpdump.pcap', 'Network capture'],
  ])('calls %s “%s”', (mediaType, words) => {
    expect(kindWords(mediaType)).toBe(words);
  });

  it('names a pasted screenshot by the clock of the incident', () => {
    const at = instant(Date.UTC(2023, 0, 5, 22, 2) * 1_000);
    expect(screenshotName('image/png', at, 'America/Los_Angeles')).toBe('Screenshot 2023-01-05 14.02.png');
  });
});
