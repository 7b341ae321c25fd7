import 'react-messaging-window/styles.css';
import { CssBaseline, ThemeProvider } from '@mui/material';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Inbox } from './Inbox.js';
import { KitTokens } from './KitTokens.js';
import { theme } from './theme.js';

createRoot(document.querySelector('#app') as Element).render(
  <StrictMode>
    <ThemeProvider theme={theme}>
      <CssBaseline enableColorScheme />
      <KitTokens />
      <Inbox />
    </ThemeProvider>
  </StrictMode>,
);
