import { type RenderOptions, render } from 'virtual:testing-library-12';
import { createElement, useEffect } from 'react';

export * from 'virtual:testing-library-12';

/** `renderHook`, which came to Testing Library after its last version for React 17. */
export function renderHook<Result, Props>(
  callback: (props: Props) => Result,
  { initialProps, ...options }: RenderOptions & { initialProps?: Props } = {},
) {
  const result: { current?: Result } = {};
  function Probe({ props }: { props: Props }) {
    const value = callback(props);
    useEffect(() => {
      result.current = value;
    });
    return null;
  }
  const page = (props: Props) => createElement(Probe, { props });
  const view = render(page(initialProps as Props), options);
  return { result, rerender: (props: Props) => view.rerender(page(props)), unmount: view.unmount };
}
