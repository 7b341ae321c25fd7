import { createTheme } from '@mui/material/styles';

/** A theme that writes its values as CSS variables, light and dark. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data' },
  colorSchemes: {
    light: { palette: { primary: { main: '#6d28d9' } } },
    dark: { palette: { primary: { main: '#c4b5fd' } } },
  },
  shape: { borderRadius: 10 },
});
