declare module 'react-messaging-window/styles.css';
declare module 'react-messaging-window/styles.css?inline' {
  const text: string;
  export default text;
}
declare module 'react-messaging-window/styles.layer.css?inline' {
  const text: string;
  export default text;
}
