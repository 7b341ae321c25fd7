import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { contrastRows, failuresOf } from '../../.storybook/panels/theme/contrastRows.js';
import { plainTheme } from '../../.storybook/panels/theme/plainTheme.js';
import { themeCode, themeOfCode } from '../../.storybook/panels/theme/themeCode.js';
import type { Theme } from '../../cli/theme/Theme.js';
import { renderThemeEditor } from './renderThemeEditor.js';

// Not a .tsx, which would run on every React of the kit: Storybook renders its panels with its own.

const slate = plainTheme(themeOfCode('accent-334155-b9c6d8--surface-f8fafc-10151d--radius-4px'));

const setUp = (theme?: Theme, colorScheme?: 'light' | 'dark') => ({
  user: userEvent.setup(),
  ...renderThemeEditor({ theme, colorScheme, starts: [{ name: 'slate', theme: slate }] }),
});

const faulty = () => themeOfCode('accent-e11d48-x--muted-bbbbbb-x--soonTint-8a6d00-x');
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('controls', () => {
  it('has one for each of the sixteen tokens', () => {
    setUp();
    for (const name of [
      'accent',
      'on-accent',
      'surface',
      'text',
      'muted',
      'line',
      'open',
      'soon',
      'closed',
      'open-tint',
      'soon-tint',
      'closed-tint',
      'focus',
    ]) {
      expect(screen.getByRole('textbox', { name: `${name}, light` })).toBeVisible();
      expect(screen.getByRole('textbox', { name: `${name}, dark` })).toBeVisible();
    }
    expect(screen.getByRole('textbox', { name: 'font' })).toBeVisible();
    expect(screen.getByRole('slider', { name: 'radius' })).toHaveValue('8');
    expect(screen.getByRole('slider', { name: 'density' })).toHaveValue('1');
  });

  it('sets a color once it can be read, and takes it back', async () => {
    const { user, now } = setUp();
    const field = screen.getByRole('textbox', { name: 'accent, light' });
    await user.clear(field);
    await user.type(field, 'rgb(109 40');
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(themeCode(now())).toBe('');
    await user.type(field, ' 217)');
    expect(themeCode(now())).toBe('accent-6d28d9-x');
    await user.tab();
    expect(field).toHaveValue('#6d28d9');
    await user.click(button("accent, light: back to the kit's own"));
    expect(themeCode(now())).toBe('');
  });

  it('sets radius and density in numbers, and the font', async () => {
    const { user, now } = setUp();
    const radius = screen.getByRole('spinbutton', { name: 'radius in px' });
    await user.clear(radius);
    await user.type(radius, '12');
    const density = screen.getByRole('spinbutton', { name: 'density, as a number' });
    await user.clear(density);
    await user.type(density, '0.85');
    await user.type(screen.getByRole('textbox', { name: 'font' }), 'Inter, serif');
    expect(themeCode(now())).toBe('font-Inter_2c_20serif--radius-12px--density-0_2e85');
  });

  it('leaves out the scheme that a theme does not have', async () => {
    const { user, now } = setUp();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(now().schemes).toEqual(['dark']);
    expect(screen.queryByRole('textbox', { name: 'accent, light' })).toBeNull();
    expect(screen.queryByRole('columnheader', { name: 'Light' })).toBeNull();
  });
});

describe('contrast', () => {
  it('says how many pairs fail, and mends one color at a time, by keyboard', async () => {
    const { user, now } = setUp(faulty());
    const table = screen.getByRole('table', { name: 'Contrast of each pair of colors' });
    const [first] = within(table).getAllByRole('button', {
      name: /^Set muted, light, to #\w{6}, the nearest/,
    });
    const nearest = first?.textContent;
    first?.focus();
    await user.keyboard('{Enter}');
    expect(now().properties.light.get('--mw-muted')).toBe(nearest);
    expect(await screen.findByText(/in light\.$/)).toHaveFocus();
    await user.click(button('Mend all'));
    expect(failuresOf(contrastRows(now()))).toEqual([]);
    expect(await screen.findByText('All pairs pass in light and dark.')).toHaveFocus();
  });

  it('moves the text where no tint that follows its hue can help', async () => {
    const { user, now } = setUp(themeOfCode('text-555555-x'));
    const [first] = screen.getAllByRole('button', {
      name: /^Move the light text or surface to the nearest with which soon-tint/,
    });
    if (first === undefined) throw new Error('There is no such button.');
    await user.click(first);
    const { light, dark } = now().properties;
    expect([...light.keys(), ...dark.keys()]).toEqual(['--mw-text']);
    expect(light.get('--mw-text')).not.toBe('#555555');
  });

  it('says where a state looks like a button', () => {
    setUp(faulty());
    expect(
      screen.getByText(/^Warning, light: --mw-closed #\w+ looks like --mw-accent #e11d48/),
    ).toBeVisible();
  });

  it('shows only what fails, if asked to', async () => {
    const { user } = setUp(faulty());
    await user.click(screen.getByRole('checkbox', { name: 'Failing only' }));
    const rows = screen.getByRole('table', { name: /^Contrast/ }).querySelectorAll('tbody tr');
    expect(rows).toHaveLength(failuresOf(contrastRows(faulty())).length);
  });
});

describe('ways in and out', () => {
  it('fills a theme from a brand color, goes back, starts from a theme, resets', async () => {
    const { user, now } = setUp();
    const brand = screen.getByRole('textbox', { name: 'Brand color' });
    await user.clear(brand);
    await user.type(brand, 'brandish{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('"brandish" is no opaque color');
    await user.clear(brand);
    await user.type(brand, '#c2410c{Enter}');
    expect(now().properties.light.get('--mw-accent')).toBe('#c2410c');
    expect(failuresOf(contrastRows(now()))).toEqual([]);
    await user.click(button('Undo'));
    expect(themeCode(now())).toBe('');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Start from' }), 'Slate');
    expect(themeCode(now())).toBe(themeCode(slate));
    await user.click(button('Reset'));
    expect(themeCode(now())).toBe('');
  });

  it('copies CSS, tokens and a link', async () => {
    const { user } = setUp(slate);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(button('Copy'));
    expect(await screen.findByText('CSS copied.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'DTCG tokens' }));
    await user.click(button('Copy'));
    await user.click(screen.getByRole('radio', { name: 'Link' }));
    await user.click(button('Copy'));
    const [css, tokens, link] = copied.mock.calls.map(([text]) => text);
    expect(css).toMatch(/^:root \{\n {2}--mw-accent: #334155;/);
    expect(JSON.parse(tokens ?? '')).toMatchObject({ version: '2025.10' });
    expect(link).toContain(`&globals=kitTheme:${themeCode(slate)}`);
  });

  it('selects the text where the browser does not copy', async () => {
    const { user } = setUp(slate);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(button('Copy'));
    expect(await screen.findByText(/The text is selected/)).toBeVisible();
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'CSS of the theme' });
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
  });
});

it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
  const { container } = setUp(faulty(), colorScheme);
  // The samples show what the table is about, legible or not.
  const { violations } = await axe.run({ include: [container], exclude: ['.theme-sample'] });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
