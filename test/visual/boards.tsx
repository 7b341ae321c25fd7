import type { ReactElement } from 'react';
import { createFakeClock } from 'react-messaging-window/testing';
import type { Scheme } from '../../cli/theme/Theme.js';
import { BOARD_START, type BoardStateId, boardStateIds } from '../../stories/Boards/boardStates.js';
import { DoAndDont } from '../../stories/Boards/DoAndDont.js';
import { ExtremeBoard } from '../../stories/Boards/ExtremeBoard.js';
import { LanguagesBoard } from '../../stories/Boards/LanguagesBoard.js';
import { MarksBoard } from '../../stories/Boards/MarksBoard.js';
import { StatesBoard } from '../../stories/Boards/StatesBoard.js';
import { IntroductionPage } from '../../stories/Introduction/IntroductionPage.js';
import { arabicTexts } from '../../stories/support/arabicTexts.js';
import { BeyondTokens } from '../../stories/Theming/BeyondTokens.js';
import { brandNames } from '../../stories/Theming/brands.js';
import { type ThemeName, themeNames } from '../../stories/Theming/sampleThemes.js';
import { ThemeBoard } from '../../stories/Theming/ThemeBoard.js';
import { SelectorBoard } from './SelectorBoard.js';

const clock = createFakeClock(BOARD_START);
const noop = () => {};

/** Every part in all states, or in one. */
export function states(state: BoardStateId | 'all' = 'all'): ReactElement {
  return <StatesBoard part="all" state={state} clock={clock} onSend={noop} onTemplate={noop} onSms={noop} />;
}

/** The same in columns of 320 pixels, beside each other. */
export const narrowStates: ReactElement = (
  <div className="narrow-columns">
    {boardStateIds.map((id) => (
      <div key={id}>{states(id)}</div>
    ))}
  </div>
);

/** Content that breaks what is not built for it, in one column. */
export function extreme(column: '320' | 'wide'): ReactElement {
  return <ExtremeBoard column={column} clock={clock} />;
}

/** Every mark and every tone. */
export const marks: ReactElement = <MarksBoard />;

/** The template selector, before and after a template is chosen. */
export const selector: ReactElement = <SelectorBoard />;

/** Recipes for what no token reaches. */
export const recipes: ReactElement = <BeyondTokens clock={clock} isReferenceShown={false} />;

const languages = [
  { value: 'en', tag: 'en', title: 'English', strings: {} },
  { value: 'ar', tag: 'ar', title: 'Arabic', strings: arabicTexts },
];

/** Every board, by the name of what it shows. */
export const allBoards: Readonly<Record<string, ReactElement>> = {
  introduction: <IntroductionPage clock={clock} />,
  states: states(),
  marks,
  'extreme content': extreme('wide'),
  'do and don’t': <DoAndDont clock={clock} />,
  languages: <LanguagesBoard languages={languages} clock={clock} />,
  themes: (
    <main>
      {[...themeNames, ...brandNames].flatMap((name) => [theme(name, 'light'), theme(name, 'dark')])}
    </main>
  ),
  'template selector': selector,
  'beyond tokens': <BeyondTokens clock={clock} />,
};

/** All parts in a theme. */
export function theme(name: ThemeName, scheme: Scheme): ReactElement {
  return <ThemeBoard key={`${name} ${scheme}`} theme={name} scheme={scheme} />;
}
