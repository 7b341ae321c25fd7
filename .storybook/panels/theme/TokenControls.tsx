import { hexOf } from '../../../cli/color.js';
import { kitTokens, publicColors } from '../../../cli/kit.js';
import { colorIn } from '../../../cli/theme/colorIn.js';
import type { Scheme, Theme } from '../../../cli/theme/Theme.js';
import { ColorControl } from './ColorControl.js';
import { SchemeColumns } from './SchemeColumns.js';
import { ShapeControls } from './ShapeControls.js';
import { withToken } from './withToken.js';

interface TokenControlsProps {
  theme: Theme;
  onThemeChange: (theme: Theme) => void;
}

/** A control for each public token; colors in each scheme of the theme. */
export function TokenControls({ theme, onThemeChange }: TokenControlsProps) {
  return (
    <>
      <table className="theme-tokens">
        <caption className="panel-hidden">Colors of the theme</caption>
        <thead>
          <tr>
            <th scope="col">Color</th>
            <SchemeColumns schemes={theme.schemes} />
          </tr>
        </thead>
        <tbody>
          {publicColors.map((token) => (
            <tr key={token}>
              <th scope="row">
                <code>{nameOf(token)}</code>
                <span className="theme-meaning">{meaningOf(token)}</span>
              </th>
              {theme.schemes.map((scheme) => (
                <td key={scheme}>
                  <ColorControl
                    name={nameOf(token)}
                    scheme={scheme}
                    color={seenColor(theme, scheme, token)}
                    isSet={theme.properties[scheme].has(token)}
                    onColorChange={(color) => onThemeChange(withToken(theme, token, color, [scheme]))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ShapeControls theme={theme} onThemeChange={onThemeChange} />
    </>
  );
}

function nameOf(token: string): string {
  return token.slice('--mw-'.length);
}

function meaningOf(token: string): string {
  return kitTokens.find(({ path }) => path === `mw.${nameOf(token)}`)?.description ?? '';
}

function seenColor(theme: Theme, scheme: Scheme, token: string): string {
  return hexOf(colorIn(theme, scheme, `var(--_${nameOf(token)})`));
}
