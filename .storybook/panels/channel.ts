/** The global that holds the edited theme as a code, and so brings it into the address. */
export const themeGlobal = 'kitTheme';

/** Manager to preview: the theme while a control moves, before it is in the address. */
export const themeMoved = 'kit-panels/theme-moved';

/** Preview to manager: what a screen reader is told. */
export const announced = 'kit-panels/announced';
