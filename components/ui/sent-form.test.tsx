import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Button } from './button';
import { ComboBox } from './combo-box';
import { SegmentedField } from './segmented-field';
import { Select } from './select';
import { SentForm } from './sent-form';
import { TextArea } from './text-area';
import { TextField } from './text-field';

afterEach(cleanup);

const CHOICES = [
  { value: 'one', label: 'One' },
  { value: 'two', label: 'Two' },
] as const;

const sent: FormData[] = [];

function Example({ isSending }: { readonly isSending: boolean }): ReactElement {
  const [title, setTitle] = useState('Typed');
  const field = { value: 'one', choices: CHOICES, onChange: () => {} } as const;
  return (
    <SentForm aria-label="Example" isSending={isSending} onSend={(form) => sent.push(form)}>
      <TextField label="Title" name="title" value={title} onChange={setTitle} />
      <TextArea label="Ground" value="" onChange={() => {}} />
      <Select label="Role" {...field} />
      <ComboBox label="Zone" {...field} />
      <SegmentedField label="Kind" segments={CHOICES} value="one" onChange={() => {}} />
      <Button type="submit" isPending={isSending}>
        Send
      </Button>
    </SentForm>
  );
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

it('a form that is on its way holds still, keeps the focus, and is not sent again', () => {
  sent.length = 0;
  const { rerender } = render(<Example isSending={false} />);
  const form = screen.getByRole('form');
  box('Title').focus();
  fireEvent.submit(form);
  expect(sent.map((one) => one.get('title'))).toEqual(['Typed']);

  rerender(<Example isSending />);
  expect(document.activeElement).toBe(box('Title'));
  expect([box('Title').readOnly, box('Ground').readOnly]).toEqual([true, true]);
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Zone' }).readOnly).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Role/ }).disabled).toBe(true);
  expect(screen.getAllByRole<HTMLButtonElement>('radio').every(({ disabled }) => disabled)).toBe(true);
  fireEvent.submit(form);
  expect(sent).toHaveLength(1);

  rerender(<Example isSending={false} />);
  expect(box('Title').readOnly).toBe(false);
  fireEvent.submit(form);
  expect(sent).toHaveLength(2);
});

it('is sent by Ctrl+Enter from a box of several lines, where Enter begins the next line', () => {
  sent.length = 0;
  render(<Example isSending={false} />);
  expect(fireEvent.keyDown(box('Ground'), { key: 'Enter' })).toBe(true);
  expect(sent).toHaveLength(0);
  fireEvent.keyDown(box('Ground'), { key: 'Enter', ctrlKey: true });
  expect(sent).toHaveLength(1);
});
