import { GlobalStyles, type Theme } from '@mui/material';

/**
 * The kit's tokens from the MUI theme: one change of the theme changes both. The colors of the statuses stay the kit's
 * own, which are legible as text; MUI's `success.main` and `warning.main` on white are not.
 */
function tokensOf({ typography }: Theme) {
  return {
    ':root': {
      '--mw-accent': 'var(--mui-palette-primary-main)',
      '--mw-on-accent': 'var(--mui-palette-primary-contrastText)',
      '--mw-surface': 'var(--mui-palette-background-paper)',
      '--mw-text': 'var(--mui-palette-text-primary)',
      '--mw-muted': 'var(--mui-palette-text-secondary)',
      '--mw-focus': 'var(--mui-palette-primary-main)',
      '--mw-radius': 'var(--mui-shape-borderRadius)',
      '--mw-font': typography.fontFamily,
    },
  };
}

export function KitTokens() {
  return <GlobalStyles styles={tokensOf} />;
}
