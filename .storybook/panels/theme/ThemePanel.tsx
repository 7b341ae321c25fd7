import { useMemo, useState } from 'react';
import { useGlobals, useStorybookApi } from 'storybook/manager-api';
import { themeGlobal, themeMoved } from '../channel.js';
import { PanelFrame } from '../PanelFrame.js';
import type { Settler } from './createSettler.js';
import { startingThemes } from './startingThemes.js';
import { ThemeEditor } from './ThemeEditor.js';
import { themeCode, themeOfCode } from './themeCode.js';

interface ThemePanelProps {
  /** Writes the code of the theme into the address. */
  settler: Settler<string>;
}

/** The theme editor in Storybook: the page with the stories follows at once, the address when the hand rests. */
export function ThemePanel({ settler }: ThemePanelProps) {
  const api = useStorybookApi();
  const [globals] = useGlobals();
  const saved = String(globals[themeGlobal] ?? '');
  const [moved, setMoved] = useState({ code: saved, from: saved });
  // What is on its way to the address, else what is there: by this panel, a link or Storybook's own reset.
  const code = settler.pending() ?? (moved.from === saved ? moved.code : saved);
  const theme = useMemo(() => themeOfCode(code), [code]);

  return (
    <PanelFrame>
      <ThemeEditor
        theme={theme}
        starts={startingThemes}
        address={window.location.href}
        onThemeChange={(next) => {
          const nextCode = themeCode(next);
          settler.push(nextCode);
          setMoved({ code: nextCode, from: saved });
          api.emit(themeMoved, nextCode);
        }}
      />
    </PanelFrame>
  );
}
