import type { ReactElement } from 'react';
import { VOCABULARIES } from '@/core/reference/vocabularies';
import { vocabularyId } from '../addresses';
import { Code, InlineWords } from '../inline-words';
import { Prose, Section } from '../section';

export const Vocabularies = (): ReactElement => (
  <Section id="vocabularies" title="Milestones and other vocabularies">
    <Prose>The words that fields take, and beside them what people read.</Prose>
    {VOCABULARIES.map(({ id, name, lead, words }) => (
      <section key={id} aria-labelledby={vocabularyId(id)}>
        <h3 id={vocabularyId(id)} className="scroll-mt-5 font-[620] text-base">
          {name}
        </h3>
        <Prose>
          <InlineWords>{lead}</InlineWords>
        </Prose>
        <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,21rem),1fr))] gap-x-6 text-sm">
          {words.map(({ word, label }) => (
            <li key={word} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
              <Code>{word}</Code>
              {label === undefined ? null : <span className="text-ink-3 text-xs">{label}</span>}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </Section>
);
