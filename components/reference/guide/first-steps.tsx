import type { ReactElement } from 'react';
import { CodeBlock } from '../code-block';
import { Code } from '../inline-words';
import { Prose, Section } from '../section';

export interface FirstStepsProps {
  /** Where this Onset is reached. */
  readonly url: string;
  /** The reader's own, or an example. */
  readonly email: string;
}

export const FirstSteps = ({ url, email }: FirstStepsProps): ReactElement => (
  <Section id="first-steps" title="First steps">
    <Prose>
      A program acts as a user, with a token of theirs. Make one on{' '}
      <a href="/account" className="text-accent underline underline-offset-2 hover:no-underline">
        your account
      </a>
      , under <i>API tokens</i>: call it <Code>first-steps</Code> and let it read and write. Or make it on the machine
      that Onset runs on:
    </Prose>
    <CodeBlock
      label="Command: make a token"
      code={`npm run -s onset -- token create --email ${email} --name first-steps --scope write`}
    />
    <Prose>It is shown this once. Tell it to the shell, with the address of this Onset:</Prose>
    <CodeBlock
      label="Command: what the shell needs to know"
      code={`export ONSET_URL=${url}\nexport ONSET_TOKEN=onset_…`}
    />
    <Prose>
      The examples below need <Code>bash</Code> and <Code>curl</Code> and nothing else. Each builds on those before it,
      in one shell and in one folder, where they leave a few small files. What an answer says anew every time is shown
      as an ellipsis.
    </Prose>
  </Section>
);
