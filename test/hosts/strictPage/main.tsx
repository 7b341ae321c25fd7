import { createRoot } from 'react-dom/client';
import 'react-messaging-window/styles.css';
import { Inbox } from '../../../stories/Inbox/Inbox.js';
import { createInboxStore } from '../../../stories/support/createInboxStore.js';

createRoot(document.getElementById('root') as HTMLElement).render(
  <Inbox store={createInboxStore({ count: 24 })} isTicking={false} />,
);
