import type { Decorator } from '@storybook/react-vite';

/** Widths that the toolbar offers, in CSS pixels: a small phone and a page at 400 %, a phone, a tablet. */
export const widths = [320, 390, 768] as const;

/** Puts the story into a column of the width chosen in the toolbar. */
export const withWidth: Decorator = (Story, { globals }) => {
  const width = widths.find((one) => one === Number(globals.width)) ?? 'full';
  return (
    <div className="sb-column" data-width={width}>
      <Story />
    </div>
  );
};
