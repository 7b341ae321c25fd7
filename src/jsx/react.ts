import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementTags, Handlers } from '../elements/ElementTags.js';

/** Props of the custom elements in React's JSX. React 19 sets properties; before it takes attributes alone, and hears no events. */
export type ElementProps = {
  [Name in keyof ElementTags]: ElementTags[Name]['values'] &
    Handlers<ElementTags[Name]['event']> &
    Omit<
      DetailedHTMLProps<HTMLAttributes<ElementTags[Name]['element']>, ElementTags[Name]['element']>,
      keyof ElementTags[Name]['values']
    >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ElementProps {}
  }
}
