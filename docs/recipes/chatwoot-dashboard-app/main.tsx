import 'react-messaging-window/styles.css';
import { createRoot } from 'react-dom/client';
import { DashboardApp } from './DashboardApp.js';

/** Where your Chatwoot runs: `VITE_CHATWOOT_ORIGIN=https://app.chatwoot.com npm run build`. */
const chatwootOrigin: string = import.meta.env.VITE_CHATWOOT_ORIGIN;

createRoot(document.querySelector('#app') as Element).render(
  <DashboardApp chatwootOrigin={chatwootOrigin} />,
);
