import { render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Demo } from '../../stories/Demo/Demo.js';
import { ANSWER } from '../../stories/Demo/scenes.js';

it('plays a minute by itself: the lock while somebody writes, the draft back, a late refusal taken up again', async () => {
  const { container } = render(<Demo speed={10} />);
  const said = () => container.querySelector('.demo-says')?.textContent ?? '';
  const text = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message' })?.value;
  const kept = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: 'Your draft' })?.value ?? '';

  await waitFor(() => expect(said()).toMatch(/field locks/), { timeout: 8000 });
  await waitFor(() => expect(kept()).not.toBe(''));
  const draft = kept();
  expect(ANSWER.startsWith(draft)).toBe(true);
  expect(draft).not.toBe(ANSWER);

  await waitFor(() => expect(said()).toMatch(/draft is back/), { timeout: 8000 });
  await waitFor(() => expect(text()?.startsWith(draft)).toBe(true));
  await waitFor(() => expect(screen.getByText(ANSWER, { selector: '[data-own]' })).toBeVisible(), {
    timeout: 8000,
  });
  await waitFor(() => expect(screen.getByText(/^Not delivered/)).toBeVisible(), { timeout: 8000 });
  await waitFor(() => expect(text()).toBe(ANSWER), { timeout: 8000 });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Play again' })).toBeVisible(), {
    timeout: 8000,
  });
});
