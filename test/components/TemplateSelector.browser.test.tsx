import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  TemplateSelector,
  type TemplateSelectorProps,
} from '../../src/components/TemplateSelector/TemplateSelector.js';
import type { TemplateSend } from '../../src/hooks/useTemplateSelector.js';

const ORDER = {
  name: 'order_update',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' },
    { type: 'BODY', text: 'Hi *{{1}}*, your order arrives on {{2}}.' },
    {
      type: 'BUTTONS',
      buttons: [{ type: 'URL', text: 'Track', url: 'https://shop.example/t/{{1}}', example: ['abc'] }],
    },
  ],
};
const HELLO = {
  name: 'hello',
  language: 'en_US',
  status: 'APPROVED',
  category: 'MARKETING',
  components: [{ type: 'BODY', text: 'Welcome to our shop.' }],
};

function show(props: Partial<TemplateSelectorProps> = {}) {
  const onSend = vi.fn<(send: TemplateSend) => unknown>(async () => {});
  const view = render(
    <TemplateSelector
      variant="inline"
      templates={[ORDER, HELLO]}
      to="16505551234"
      onSend={onSend}
      {...props}
    />,
  );
  return { ...view, onSend };
}

const search = () => screen.getByRole('combobox', { name: 'Search templates' });
const field = (name: string) => screen.getByRole('textbox', { name });

describe('keyboard alone', () => {
  it('searches, chooses, fills in and sends', async () => {
    const { onSend } = show();
    await userEvent.tab();
    expect(search()).toHaveFocus();
    await userEvent.keyboard('ord upd{ArrowDown}{Enter}');
    expect(search()).toHaveFocus();
    field('Header 1').focus();
    await userEvent.keyboard('77');
    await userEvent.tab();
    await userEvent.keyboard('Ada');
    await userEvent.tab();
    await userEvent.keyboard('Monday');
    await userEvent.tab();
    await userEvent.keyboard('x9');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Template sent');
    expect(onSend).toHaveBeenCalledOnce();
  });
});
