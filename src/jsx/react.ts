import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementEventMap } from '../elements/ElementEvents.js';
import type { ElementTags } from '../elements/ElementTags.js';

/** Props of the custom elements in React's JSX. React 19 sets properties; before it takes attributes alone. */
export type ElementProps = {
  [Name in keyof ElementTags]: ElementTags[Name]['values'] &
    Handlers<ElementTags[Name]['event']> &
    Omit<
      DetailedHTMLProps<HTMLAttributes<ElementTags[Name]['element']>, ElementTags[Name]['element']>,
      keyof ElementTags[Name]['values']
    >;
};

/** `onmw-send` is the event `mw-send` (React 19). */
type Handlers<Name extends keyof ElementEventMap> = {
  [Key in Name as `on${Key}`]?: ((event: ElementEventMap[Key]) => void) | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ElementProps {}
  }
}
