import { act, cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Popover } from '@/components/ui/popover';
import { AudiencesForm } from './audiences-form';
import { ShiftForm } from './shift-form';
import { TagsForm } from './tags-form';

afterEach(cleanup);

const nothing = (): void => undefined;

const opened = async (form: ReactElement): Promise<void> => {
  const trigger = { current: document.body };
  render(
    <Popover label="Many" isOpen triggerRef={trigger}>
      {form}
    </Popover>,
  );
  await act(async () => undefined);
};

describe('what is changed of several events', () => {
  it.each([
    ['tags to add', <TagsForm key="tags" events={[]} onChange={nothing} onDone={nothing} />, 'Add'],
    ['audiences to release to', <AudiencesForm key="audiences" onChange={nothing} onDone={nothing} />, 'Responders'],
    ['an amount to shift by', <ShiftForm key="shift" onChange={nothing} onDone={nothing} />, 'By'],
  ])('is typed at once: %s', async (_, form, label) => {
    await opened(form);
    expect(document.activeElement).toBe(screen.getAllByLabelText(label, { selector: 'input' })[0]);
  });
});
