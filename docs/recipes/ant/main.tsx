import 'antd/dist/reset.css';
import 'react-messaging-window/styles.css';
import './inbox.css';
import { ConfigProvider } from 'antd';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Inbox } from './Inbox.js';
import { KitTokens } from './KitTokens.js';

createRoot(document.querySelector('#app') as Element).render(
  <StrictMode>
    <ConfigProvider theme={{ token: { colorPrimary: '#6d28d9', borderRadius: 10 } }}>
      <KitTokens />
      <Inbox />
    </ConfigProvider>
  </StrictMode>,
);
