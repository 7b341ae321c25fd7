import { createRoot } from 'react-dom/client';
import 'react-messaging-window/styles.css';
import './demo.css';
import { Demo } from './Demo.js';

const place = document.getElementById('demo');
if (place !== null) createRoot(place).render(<Demo />);
