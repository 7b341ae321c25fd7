import clsx from 'clsx';
import {
  type CSSProperties,
  cloneElement,
  type ElementType,
  isValidElement,
  type ReactElement,
  type Ref,
} from 'react';
import { jsx } from 'react/jsx-runtime';
import { answerOf } from '../../clock/answerOf.js';
import { NO_PROPS } from './elementProps.js';
import { mergeRefs } from './refs.js';

/** Props of every part, beside those of its element. */
export interface PartProps<State> {
  /** A class, or a function of the part's state. */
  className?: string | ((state: State) => string | undefined);
  /** Inline style, or a function of the part's state. */
  style?: CSSProperties | ((state: State) => CSSProperties | undefined);
  /** Another element in place of the part's own, or a function that makes it of the part's props and state. */
  render?: ReactElement | ((props: Record<string, unknown>, state: State) => ReactElement | null);
}

/** Props of an HTML element that is a part. */
export type PartOf<Props, State> = Omit<Props, 'className' | 'style' | 'children'> & PartProps<State>;

interface Part<State> {
  state: State;
  /** What the kit sets: class, attributes, handlers, children. */
  own: Record<string, unknown>;
  /** What the host gives: it wins, handlers run before ours, classes and styles are put together. */
  host: PartProps<State> & object;
  ref?: Ref<never> | null;
  key?: string;
}

/** Renders one part by the rules that all parts follow. */
export function renderPart<State>(
  tag: ElementType,
  { state, own, host, ref, key }: Part<State>,
): ReactElement | null {
  const { render } = host;
  // Most rows of a list give nothing, and a list has thousands: they need not be merged with anything.
  const props = host === NO_PROPS ? { ...own } : withHost(own, host, state);
  if (ref !== undefined && ref !== null) props.ref = ref;
  if (typeof render === 'function') return render(props, state);
  if (isValidElement(render)) return cloneWith(render, props);
  // `createElement` would copy them once more.
  return jsx(tag, props, key);
}

function withHost<State>(
  own: Record<string, unknown>,
  host: PartProps<State>,
  state: State,
): Record<string, unknown> {
  const { className, style, render: _, ...rest } = host;
  const props = mergeProps(own, rest);
  if ('children' in own) props.children = own.children;
  props.className = clsx(
    own.className as string | undefined,
    typeof className === 'function' ? answerOf(className, [state], '') : className,
  );
  const hostStyle = styleIn(typeof style === 'function' ? answerOf(style, [state], undefined) : style);
  if (own.style !== undefined || hostStyle !== undefined) {
    props.style = { ...(own.style as CSSProperties | undefined), ...hostStyle };
  }
  return props;
}

/** What is no style sets none; React would take the page down over a text. */
export function styleIn(style: unknown): CSSProperties | undefined {
  return typeof style === 'object' && style !== null && !Array.isArray(style) ? style : undefined;
}

function cloneWith(element: ReactElement, props: Record<string, unknown>): ReactElement {
  const given = element.props as Record<string, unknown>;
  const ref = refOf(element);
  return cloneElement(element, {
    ...mergeProps(props, given),
    className: clsx(props.className as string, given.className as string | undefined),
    ...(props.ref || ref ? { ref: mergeRefs(props.ref as Ref<unknown>, ref) } : null),
  } as Record<string, unknown>);
}

/** Where an element keeps its ref: among its props from React 19 on, on itself before. Each warns of the other. */
function refOf(element: ReactElement): Ref<unknown> | undefined {
  const [own, given] = [element, element.props as object].map(
    (holder): Ref<unknown> | undefined => Object.getOwnPropertyDescriptor(holder, 'ref')?.value,
  );
  return own ?? given;
}

/** `own` under `host`; of two handlers of one event the host's runs first, and `preventDefault()` stops ours. */
function mergeProps(own: Record<string, unknown>, host: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...own };
  for (const [name, value] of Object.entries(host)) {
    const ours = own[name];
    if (value === undefined && ours !== undefined) continue;
    merged[name] =
      /^on[A-Z]/.test(name) && typeof ours === 'function' && typeof value === 'function'
        ? (event: { defaultPrevented?: boolean }, ...more: unknown[]) => {
            value(event, ...more);
            if (!event?.defaultPrevented) ours(event, ...more);
          }
        : value;
  }
  return merged;
}
