/// <reference types="vite/client" />
import 'react-messaging-window/styles.css';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/noto-sans-arabic/index.css';
import './visual.css';
import '../setup/untold.js';
import { cleanup } from '@testing-library/react';
import { clearDrafts } from 'react-messaging-window';
import { afterEach } from 'vitest';

// Else a board would be drawn before its font is there.
await Promise.all([...document.fonts].map((font) => font.load()));

afterEach(() => {
  cleanup();
  // Boards share the conversations of their composers.
  clearDrafts();
});
