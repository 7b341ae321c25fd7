import { render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ConversationWindow } from '../../docs/recipes/shadcn/messaging-window.js';
import registry from '../../registry.json' with { type: 'json' };

/** The variables of shadcn's neutral theme that the mapping reads: https://ui.shadcn.com/docs/theming, read 2026-11-22. */
const THEME = `
  :root { --radius: 0.625rem; --background: oklch(1 0 0); --foreground: oklch(0.145 0 0);
    --primary: oklch(0.205 0 0); --primary-foreground: oklch(0.985 0 0);
    --muted-foreground: oklch(0.556 0 0); --ring: oklch(0.708 0 0); }
  .dark { --background: oklch(0.145 0 0); --foreground: oklch(0.985 0 0);
    --primary: oklch(0.922 0 0); --primary-foreground: oklch(0.205 0 0);
    --muted-foreground: oklch(0.708 0 0); --ring: oklch(0.556 0 0); }`;

/** The rules of the item, as the command writes them into the host's stylesheet. */
function rulesOf(css: Record<string, Record<string, string>>): string {
  return Object.entries(css)
    .map(([selector, rule]) => {
      const lines = Object.entries(rule).map(([name, value]) => `${name}: ${value};`);
      return `${selector} { ${lines.join(' ')} }`;
    })
    .join('\n');
}

it('shadcn: the component has the theme’s colors, in light and below .dark', async () => {
  const css = rulesOf(registry.items[0]?.css as unknown as Record<string, Record<string, string>>);
  const page = (className: string) => (
    <div className={className}>
      <style>{THEME + css}</style>
      <ConversationWindow
        conversationId="a"
        name="Ada"
        phone="16505551234"
        lastInboundAt={null}
        templates={[{ name: 'hi', language: 'en', components: [{ type: 'BODY', text: 'Hi' }] }]}
        onSendTemplate={vi.fn()}
      />
    </div>
  );
  const { rerender } = render(page(''));
  const style = () => getComputedStyle(screen.getByRole('button', { name: 'Send template' }));
  expect(screen.getByRole('heading', { name: 'Ada' })).toBeVisible();
  expect(style().backgroundColor).toBe('oklch(0.205 0 0)');
  expect(style().color).toBe('oklch(0.985 0 0)');
  rerender(page('dark'));
  // The button fades from one color to the other.
  await waitFor(() => expect(style().backgroundColor).toBe('oklch(0.922 0 0)'));
  expect(style().color).toBe('oklch(0.205 0 0)');
  expect(style().colorScheme).toBe('dark');
});
