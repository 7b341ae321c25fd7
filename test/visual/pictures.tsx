import type { ReactElement } from 'react';
import { brandNames } from '../../stories/Theming/brands.js';
import { type ThemeName, themeCalled, themeNames } from '../../stories/Theming/sampleThemes.js';
import { extreme, marks, narrowStates, recipes, selector, states, theme } from './boards.js';
import type { Look } from './showBoard.js';

/** A board as it is to be seen in a picture. */
export interface Picture {
  /** Of the file, too. */
  name: string;
  board: ReactElement;
  look: Look;
  /** Pixels for one of CSS. */
  scale: number;
}

/** For boards that are many and long. */
const HALF = 0.5;
const plain: Look = { scheme: 'light', direction: 'ltr', width: 1280 };

/** All pictures. */
export const pictures: readonly Picture[] = [
  ...(['light', 'dark'] as const).flatMap((scheme) =>
    (['ltr', 'rtl'] as const).flatMap((direction) => statesIn({ ...plain, scheme, direction })),
  ),
  ...(['light', 'dark', 'forced'] as const).flatMap(marksIn),
  // As wide as the column and the padding around it.
  { name: 'extreme-320px', board: extreme('320'), look: { ...plain, width: 352 }, scale: HALF },
  { name: 'extreme-wide', board: extreme('wide'), look: plain, scale: HALF },
  { name: 'selector', board: selector, look: plain, scale: 1 },
  { name: 'recipes', board: recipes, look: plain, scale: 1 },
  ...themeNames.filter((name) => name !== 'default').flatMap(themePictures),
  ...brandNames.flatMap((name) => themePictures(name).slice(0, 1)),
];

function marksIn(name: 'light' | 'dark' | 'forced'): Picture[] {
  const [scheme, hasForcedColors] = [name === 'dark' ? 'dark' : 'light', name === 'forced'] as const;
  const look: Look = { ...plain, scheme, hasForcedColors, width: 960 };
  return [1, 2].map((scale) => ({ name: `marks-${name}-${scale}x`, board: marks, look, scale }));
}

function statesIn(look: Look): Picture[] {
  const name = `states-${look.scheme}-${look.direction}`;
  return [
    { name: `${name}-wide`, board: states(), look, scale: HALF },
    { name: `${name}-320px`, board: narrowStates, look, scale: HALF },
    { name: `${name}-text-spacing`, board: states(), look: { ...look, hasTextSpacing: true }, scale: HALF },
    // 1280 pixels at 400 %, drawn at half their size too; one state is long enough.
    { name: `${name}-400-percent`, board: states('closed'), look: { ...look, width: 320 }, scale: 4 * HALF },
  ];
}

function themePictures(name: ThemeName): Picture[] {
  const direction = name === 'sahra' ? 'rtl' : 'ltr';
  return themeCalled(name).schemes.map((scheme) => ({
    name: `theme-${name}-${scheme}`,
    board: theme(name, scheme),
    look: { ...plain, scheme, direction },
    scale: 1,
  }));
}
