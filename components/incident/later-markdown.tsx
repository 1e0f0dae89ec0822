'use client';

import { pagePart } from './page-part';
import { PlainParagraphs } from './plain-paragraphs';

export const markdown = pagePart(async () => (await import('./markdown')).Markdown, {
  meanwhile: ({ text }) => <PlainParagraphs text={text} />,
  // The text is there, if plainly.
  onFailure: () => undefined,
});

export const Markdown = markdown.Part;
