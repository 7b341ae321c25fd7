declare module 'react-messaging-window/styles.css';
