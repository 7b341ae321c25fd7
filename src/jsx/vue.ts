import type { HTMLAttributes, ReservedProps } from 'vue';
import type { ElementEventMap } from '../elements/ElementEvents.js';
import type { ElementTags } from '../elements/ElementTags.js';

/** Props of the custom elements in Vue's templates and JSX. */
export type ElementProps = {
  [Name in keyof ElementTags]: ElementTags[Name]['values'] &
    Handlers<ElementTags[Name]['event']> &
    Omit<HTMLAttributes & ReservedProps, keyof ElementTags[Name]['values']>;
};

/** `@mw-send` in a template, `onMwSend` in JSX. */
type Handlers<Name extends keyof ElementEventMap> = {
  [Key in Name as `on${Pascal<Key>}`]?: ((event: ElementEventMap[Key]) => void) | undefined;
};

/** `mw-send` -> `MwSend` */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

type Components = { [Name in keyof ElementProps]: new () => { $props: ElementProps[Name] } };

declare module 'vue' {
  interface GlobalComponents extends Components {}
  interface IntrinsicElementAttributes extends ElementProps {}
}
