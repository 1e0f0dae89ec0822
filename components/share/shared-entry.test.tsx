import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sampleEvent } from '@/core/incident/event.sample';
import { SharedEntry } from './shared-entry';

it('what reads from the right does so, whatever stands before it', () => {
  const event = sampleEvent({
    title: 'הנתונים נמשכו דרך API',
    executiveText: 'היה פתוח API',
    category: 'detection',
  });
  const entry = renderToStaticMarkup(<SharedEntry event={event} change={undefined} zone="UTC" isForCounsel={false} />);
  expect(entry).toContain('<h3><span class="unseen">Detection: </span><bdi>הנתונים נמשכו דרך API</bdi></h3>');
  expect(entry).toContain('<p class="plainly"><bdi>היה פתוח API</bdi></p>');
});
