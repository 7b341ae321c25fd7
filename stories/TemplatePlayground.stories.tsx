import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import reservation from '../test/fixtures/templates/meta-reservation-confirmation-named.json' with {
  type: 'json',
};
import { plainSpaces } from './support/plainSpaces.js';
import { TemplatePlayground } from './support/TemplatePlayground.js';

const meta = {
  title: 'Templates/Paste your own',
  component: TemplatePlayground,
  args: { definition: plainSpaces(reservation.definition), to: '16505551234', look: 'whatsapp' },
  argTypes: { look: { control: 'inline-radio', options: ['whatsapp', 'neutral'] } },
  parameters: {
    docs: {
      description: {
        component:
          'Paste a template definition, as the Graph API, 360dialog or a request that creates one has it. Nothing leaves this page.',
      },
    },
  },
} satisfies Meta<typeof TemplatePlayground>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Pasted: Story = {
  play: async ({ canvas }) => {
    const payload = within(canvas.getByRole('region', { name: 'Payload' }));
    await expect(payload.getByText(/"reservation_confirmation"/)).toBeVisible();
  },
};

export const NotJson: Story = {
  play: async ({ canvas }) => {
    const field = canvas.getByRole('textbox', { name: /Template definition/ });
    await userEvent.clear(field);
    await userEvent.paste('{ "name": "x", ');
    await expect(canvas.getByText(/This is not JSON/)).toBeVisible();
  },
};

/** A part that the kit does not know: said, and no payload is built. */
export const NotUnderstood: Story = {
  args: {
    definition: {
      name: 'new_kind',
      language: 'en_US',
      status: 'APPROVED',
      components: [
        { type: 'BODY', text: 'Hi {{1}}, look!' },
        { type: 'HOLOGRAM', file: 'x' },
      ],
    },
  },
};
