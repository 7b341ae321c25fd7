import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { parseTwilioContent, type TemplateValues } from 'react-messaging-window/core';
import { TemplateForm, type TemplateFormProps } from 'react-messaging-window/templates';
import { describe, expect, it } from 'vitest';

/** A form that keeps its own values, and what they are by now. */
function show(props: Omit<TemplateFormProps, 'values' | 'onValueChange'> & { values?: TemplateValues }) {
  const seen = { values: props.values ?? {} };
  function Host() {
    const [values, setValues] = useState<TemplateValues>(seen.values);
    return (
      <TemplateForm
        {...props}
        values={values}
        onValueChange={(id, value) => {
          seen.values = { ...seen.values, [id]: value };
          setValues(seen.values);
        }}
      />
    );
  }
  return { ...render(<Host />), seen, user: userEvent.setup() };
}

const template = (...components: object[]) => ({
  name: 'sample',
  language: 'en',
  status: 'APPROVED',
  category: 'UTILITY',
  components,
});
const body = (text: string) => template({ type: 'BODY', text });

describe('the name of a field', () => {
  it('of a number is its place as in the preview, described by the words around it', () => {
    show({ template: body('Your order {{1}} has shipped. Thanks, {{2}}!') });
    const field = (name: string) => screen.getByRole('textbox', { name });
    expect(field('Text 1')).toHaveAccessibleDescription('Your order Text 1 has shipped');
    expect(field('Text 2')).toHaveAccessibleDescription('Thanks, Text 2');
  });

  it('in a card has the words of the card', () => {
    const card = (text: string) => ({ components: [{ type: 'BODY', text }] });
    show({
      template: template(
        { type: 'BODY', text: 'Look.' },
        { type: 'CAROUSEL', cards: [card('Hat for {{1}}'), card('Bag for {{1}}')] },
      ),
    });
    expect(screen.getByRole('textbox', { name: 'Card 2: Text 1' })).toHaveAccessibleDescription(
      'Bag for Card 2: Text 1',
    );
  });

  it('is the host’s or the definition’s alone where they have one', () => {
    const definition = body('Your order {{1}} has shipped.');
    const { unmount } = show({ template: definition, getLabel: () => 'Order number' });
    expect(screen.getByRole('textbox', { name: 'Order number' })).toBeVisible();
    unmount();
    show({ template: { ...body('Your order {{order_id}} has shipped.'), parameter_format: 'NAMED' } });
    expect(screen.getByRole('textbox', { name: 'Order id' })).toBeVisible();
  });

  it('is the number alone where no words are', () => {
    show({ template: body('{{1}}') });
    expect(screen.getByRole('textbox', { name: 'Text 1' })).toBeVisible();
  });
});

it('writes a value without a letter in the direction of the template', async () => {
  const { user } = show({ template: { ...body('{{1}}'), language: 'ar' } });
  const field = screen.getByRole('textbox');
  await user.type(field, '#12345');
  expect(getComputedStyle(field).direction).toBe('rtl');
  await user.type(field, ' blue');
  expect(getComputedStyle(field).direction).toBe('ltr');
});

it('marks what may be left out of a field that must be filled in', () => {
  show({
    template: template({ type: 'HEADER', format: 'DOCUMENT' }, { type: 'BODY', text: 'Your invoice.' }),
  });
  expect(screen.getByRole('textbox', { name: 'File name' })).toHaveAccessibleDescription('Optional');
  expect(screen.getAllByText('Optional')).toHaveLength(1);
});

describe('what may be changed about a value', () => {
  const untitled = 'Without a file name, the document is shown as “Untitled”.';
  const invoice = template({ type: 'HEADER', format: 'DOCUMENT' }, { type: 'BODY', text: 'Your invoice.' });

  it('is said once the field is left, and not while it is typed', async () => {
    const { user } = show({ template: invoice });
    const link = screen.getByRole('textbox', { name: 'Link' });
    await user.type(link, 'https://files.shop.example/7');
    expect(screen.queryByText(untitled)).toBeNull();
    await user.tab();
    expect(screen.getByText(untitled)).toBeVisible();
    const group = screen.getByRole('group', { name: 'Header document required' });
    expect(group).toHaveAccessibleDescription(expect.stringContaining(untitled));
    expect(link).toBeValid();
    await user.type(screen.getByRole('textbox', { name: 'File name' }), 'invoice.pdf');
    await user.tab();
    expect(screen.queryByText(untitled)).toBeNull();
  });

  it('is said of what the host has filled in', () => {
    show({ template: invoice, values: { 'header.media': { id: '4490709327384033' } } });
    expect(screen.getByText(untitled)).toBeVisible();
  });

  it('is that a value of a library template is unlike its example', () => {
    show({
      template: {
        ...template({
          type: 'BODY',
          text: 'Your payment of {{1}} is due.',
          example: { body_text: [['$12.60']] },
        }),
        library_template_name: 'payment_due_1',
      },
      values: { 'body.1': 'twelve dollars' },
    });
    expect(screen.getByText('Unlike the example, so it may be refused.')).toBeVisible();
  });
});

it('counts an emoji as one character, as the platform does', () => {
  show({
    template: template({ type: 'HEADER', format: 'TEXT', text: 'For {{1}}' }, { type: 'BODY', text: 'Hi' }),
    values: { 'header.1': '👍'.repeat(46) },
  });
  // 60 in all, 4 of them fixed.
  expect(screen.getByText('10 characters left', { selector: 'p' })).toBeVisible();
});

describe('media behind a fixed address', () => {
  const picture = parseTwilioContent({
    sid: 'HX1',
    friendly_name: 'picture',
    language: 'en',
    variables: { '1': 'p/1.jpg' },
    types: { 'twilio/media': { body: 'Here it is.', media: ['https://cdn.shop.example/{{1}}'] } },
  });
  const link = () => screen.getByRole('textbox', { name: 'Link' });

  it('ask for the part behind it, and for nothing else', async () => {
    const { user, seen } = show({ template: picture });
    expect(screen.queryByRole('textbox', { name: 'Media ID' })).toBeNull();
    expect(link()).toHaveAccessibleDescription(expect.stringContaining('https://cdn.shop.example/'));
    expect(screen.queryByText(/id of an uploaded file/)).toBeNull();
    await user.type(link(), 'p/7.jpg');
    expect(link()).toHaveValue('p/7.jpg');
    expect(seen.values['header.media']).toEqual({ link: 'https://cdn.shop.example/p/7.jpg' });
    await user.clear(link());
    expect(seen.values['header.media']).toBeUndefined();
  });

  it('take a whole address that begins with it', async () => {
    const { user, seen } = show({ template: picture });
    await user.click(link());
    await user.paste('https://cdn.shop.example/p/7.jpg');
    expect(link()).toHaveValue('p/7.jpg');
    expect(seen.values['header.media']).toEqual({ link: 'https://cdn.shop.example/p/7.jpg' });
  });

  it('say that a whole address elsewhere does not fit', async () => {
    const { user } = show({ template: picture });
    await user.click(link());
    await user.paste('https://elsewhere.example/p/7.jpg');
    expect(link()).toHaveValue('https://elsewhere.example/p/7.jpg');
    expect(link()).toBeInvalid();
    expect(link()).toHaveAccessibleDescription(
      expect.stringContaining("The link must start with the template's fixed address."),
    );
  });

  it('show what the host has filled in without the fixed part', () => {
    show({ template: picture, values: { 'header.media': { link: 'https://cdn.shop.example/p/9.jpg' } } });
    expect(link()).toHaveValue('p/9.jpg');
  });
});
