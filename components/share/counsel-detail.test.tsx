import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sampleEvent, sampleSource } from '@/core/incident/event.sample';
import { timeAt } from '@/core/time/edit';
import { instant } from '@/core/time/instant';
import { CounselDetail } from './counsel-detail';

it('what a source states is told in the zone of the page', () => {
  const stated = timeAt(instant(Date.parse('2023-01-05T22:30:00Z') * 1_000), 'minute', 'UTC');
  const event = sampleEvent({ sources: [sampleSource({ stated })] });
  const page = renderToStaticMarkup(<CounselDetail event={event} zone="Asia/Tokyo" />);
  expect(page).toContain('says 6 Jan 2023, 07:30');
});

it('a quotation is told from what cites it, and a privileged source from any other', () => {
  const privilege = {
    ...{ designation: 'work-product' as const, basis: 'litigation', assertedBy: 'C. Sole', asserterId: 'user-1' },
    recipients: [],
  };
  const sources = [sampleSource({ quote: 'no evidence' }), sampleSource({ quote: '“typed with marks”', privilege })];
  const page = renderToStaticMarkup(<CounselDetail event={sampleEvent({ sources })} zone="UTC" />);
  expect(page).toContain('<blockquote>“no evidence”</blockquote>');
  expect(page).toContain('<blockquote>“typed with marks”</blockquote>');
  expect(page.match(/privileged: work product/g)).toHaveLength(1);
});

it('a description that would take minutes to be read as Markdown is told as it was typed', () => {
  const description = `**first**\n${'- '.repeat(20_000)}last`;
  const page = renderToStaticMarkup(<CounselDetail event={sampleEvent({ description })} zone="UTC" />);
  expect(page).toContain(`<p class="typed">${description}</p>`);
});
