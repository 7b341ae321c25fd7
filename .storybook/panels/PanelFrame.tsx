import type { CSSProperties, ReactNode } from 'react';
import { type StorybookTheme, useTheme } from 'storybook/theming';

/** Gives a panel the type and the ground of Storybook around it, light or dark. */
export function PanelFrame({ children }: { children: ReactNode }) {
  const { base, typography, background } = useTheme() as StorybookTheme;
  const style = {
    colorScheme: base,
    fontFamily: typography.fonts.base,
    '--panel-ground': background.content,
    '--panel-code': typography.fonts.mono,
  } as CSSProperties;
  return (
    <div className="kit-panel" style={style}>
      {children}
    </div>
  );
}
