import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { ElementEventMap } from '../elements/ElementEvents.js';
import type { ElementTags } from '../elements/ElementTags.js';

/** Props of the custom elements in Preact's JSX. */
export type ElementProps = {
  [Name in keyof ElementTags]: ElementTags[Name]['values'] &
    Handlers<ElementTags[Name]['event']> &
    Omit<
      HTMLAttributes<ElementTags[Name]['element']> & ClassAttributes<ElementTags[Name]['element']>,
      keyof ElementTags[Name]['values']
    >;
};

/** `onmw-send` is the event `mw-send`. */
type Handlers<Name extends keyof ElementEventMap> = {
  [Key in Name as `on${Key}`]?: ((event: ElementEventMap[Key]) => void) | undefined;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends ElementProps {}
  }
}
