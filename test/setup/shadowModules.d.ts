declare module 'virtual:testing-library' {
  export * from '@testing-library/react';
}
declare module 'virtual:user-event/index.js' {
  export * from '@testing-library/user-event';
}
declare module 'virtual:user-event/document/prepareDocument.js' {
  export function prepareDocument(root: ShadowRoot): void;
}
