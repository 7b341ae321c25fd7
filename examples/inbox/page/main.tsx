import { createRoot } from 'react-dom/client';
import 'react-messaging-window/styles.css';
import { Inbox } from './Inbox.js';
import './inbox.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Inbox />);
