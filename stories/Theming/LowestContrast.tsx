import { ratio } from '../../cli/checkReport.js';
import { pairName } from '../../cli/kit.js';
import { checkTheme, lowestOf } from '../../cli/theme/checkTheme.js';
import type { Scheme } from '../../cli/theme/Theme.js';
import { type ThemeName, themeCalled } from './sampleThemes.js';

interface LowestContrastProps {
  theme: ThemeName;
  scheme: Scheme;
}

/** What "theme check" finds to be the least legible. */
export function LowestContrast({ theme, scheme }: LowestContrastProps) {
  const results = checkTheme(themeCalled(theme)).filter((one) => one.scheme === scheme);
  const [text, other] = [lowestOf(results, 'text'), lowestOf(results, 'other')];
  if (text === undefined || other === undefined) return null;
  return (
    <dl className="theme-contrast" lang="en" dir="ltr">
      <div>
        <dt>Lowest text</dt>
        <dd title={pairName(text.pair)}>{ratio(text.ratio)}</dd>
      </div>
      <div>
        <dt>Lowest icon or border</dt>
        <dd title={pairName(other.pair)}>{ratio(other.ratio)}</dd>
      </div>
    </dl>
  );
}
