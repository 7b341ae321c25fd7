import { createRoot } from 'react-dom/client';
import { MessagingWindowProvider } from 'react-messaging-window';
import 'react-messaging-window/styles.css';
import { Inbox } from './Inbox.js';
import { WordsContext } from './WordsContext.js';
import { language } from './words.js';
import './inbox.css';

const { locale, words, strings } = await language();
document.documentElement.lang = locale;
document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MessagingWindowProvider locale={locale} strings={strings}>
      <WordsContext.Provider value={words}>
        <Inbox />
      </WordsContext.Provider>
    </MessagingWindowProvider>,
  );
}
