import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { TemplateValues } from 'react-messaging-window/core';
import { TemplateForm, TemplatePreview } from 'react-messaging-window/templates';
import location from '../test/fixtures/templates/composed-location-header-pair.json' with { type: 'json' };
import coupon from '../test/fixtures/templates/meta-coupon-expiration-reminder-number-vars.json' with {
  type: 'json',
};
import document from '../test/fixtures/templates/meta-order-confirmation-document-header-2026.json' with {
  type: 'json',
};
import booking from '../test/fixtures/templates/ru-booking-confirmed.json' with { type: 'json' };
import { plainSpaces } from './support/plainSpaces.js';
import { propDocs } from './support/propDocs.js';

const meta = {
  title: 'Components/TemplateForm',
  component: TemplateForm,
  args: {
    template: plainSpaces(coupon.definition),
    values: {},
    onValueChange: () => {},
    isChecked: false,
    isLocked: false,
  },
  argTypes: {
    ...propDocs('TemplateForm'),
    template: { ...propDocs('TemplateForm').template, control: 'object' },
  },
  parameters: {
    docs: { description: { component: 'The fields of a template, checked while they are filled in.' } },
  },
  // The host keeps the values: here in the story's own state.
  render: function Render(args) {
    const [values, setValues] = useState<TemplateValues>(args.values);
    return (
      <div
        style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(18em, 1fr))', gap: '2em' }}
      >
        <TemplateForm
          {...args}
          values={values}
          onValueChange={(id, value) => setValues((old) => ({ ...old, [id]: value }))}
        />
        <TemplatePreview template={args.template} values={values} />
      </div>
    );
  },
} satisfies Meta<typeof TemplateForm>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Texts: Story = {};
export const Document: Story = { args: { template: plainSpaces(document.definition) } };
export const Location: Story = { args: { template: location.definition } };
export const ButtonsAndPayloads: Story = { args: { template: booking.definition } };
/** What must not be in a value is said while it is typed; unfinished typing only when the field is left. */
export const Checked: Story = {
  args: { values: { 'body.1': '12 High St\n\tLondon', 'header.1': 'Summer' }, isChecked: true },
};
export const Locked: Story = { args: { values: { 'body.1': 'Ada' }, isLocked: true } };
