import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  root: `${import.meta.dirname}/page`,
  build: { outDir: `${import.meta.dirname}/dist/page`, emptyOutDir: true },
});
