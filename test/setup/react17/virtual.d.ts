declare module 'virtual:testing-library-12' {
  export * from '@testing-library/react';
}
