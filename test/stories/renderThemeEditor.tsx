import { render } from '@testing-library/react';
import { useState } from 'react';
import '../../.storybook/panels/panels.css';
import type { StartingTheme } from '../../.storybook/panels/theme/startingThemes.js';
import { ThemeEditor } from '../../.storybook/panels/theme/ThemeEditor.js';
import { defaultTheme, type Theme } from '../../cli/theme/Theme.js';

interface EditorPage {
  theme?: Theme;
  starts: readonly StartingTheme[];
  colorScheme?: 'light' | 'dark';
}

/** The editor on a page that keeps its theme. */
export function renderThemeEditor({ theme = defaultTheme, starts, colorScheme = 'light' }: EditorPage) {
  let latest = theme;
  const keep = (next: Theme) => {
    latest = next;
  };
  const { container } = render(
    <EditorOf first={theme} starts={starts} colorScheme={colorScheme} onThemeChange={keep} />,
  );
  return { container, now: () => latest };
}

interface EditorOfProps {
  first: Theme;
  starts: readonly StartingTheme[];
  colorScheme: 'light' | 'dark';
  onThemeChange: (theme: Theme) => void;
}

function EditorOf({ first, starts, colorScheme, onThemeChange }: EditorOfProps) {
  const [theme, setTheme] = useState(first);
  return (
    <div className="kit-panel" style={{ colorScheme }}>
      <ThemeEditor
        theme={theme}
        onThemeChange={(next) => {
          setTheme(next);
          onThemeChange(next);
        }}
        starts={starts}
        address="http://127.0.0.1:6006/?path=/story/inbox--default"
      />
    </div>
  );
}
