import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { ElementTags, Handlers } from '../elements/ElementTags.js';

/** Props of the custom elements in Preact's JSX. */
export type ElementProps = {
  [Name in keyof ElementTags]: ElementTags[Name]['values'] &
    Handlers<ElementTags[Name]['event']> &
    Omit<
      HTMLAttributes<ElementTags[Name]['element']> & ClassAttributes<ElementTags[Name]['element']>,
      keyof ElementTags[Name]['values']
    >;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends ElementProps {}
  }
}
