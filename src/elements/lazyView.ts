import { reportFault } from '../clock/callHost.js';
import type { View } from './View.js';

/** A view whose code is loaded when it is first needed. */
export interface LazyView extends View {
  /** Loads the code before it is needed. */
  prepare(): void;
}

interface LazyViewOptions {
  load: () => Promise<View>;
  /** Whether it shows anything now: until it does, nothing is loaded. */
  isNeeded: () => boolean;
  /** It could not be loaded; the next `render` tries again. */
  onFailure: () => void;
}

/** Nothing of the other code's React comes out of it, so that both may have one of their own. */
export function lazyView({ load, isNeeded, onFailure }: LazyViewOptions): LazyView {
  let view: View | null = null;
  let isLoading = false;
  let isGone = false;
  const loadOnce = () => {
    if (isLoading) return;
    isLoading = true;
    load().then(
      (loaded) => {
        if (isGone) return loaded.unmount();
        view = loaded;
        view.render();
      },
      (error: unknown) => {
        isLoading = false;
        if (isGone) return;
        onFailure();
        reportFault(error, 'the code of a part');
      },
    );
  };
  return {
    prepare: loadOnce,
    render() {
      if (view !== null) view.render();
      else if (isNeeded()) loadOnce();
    },
    unmount() {
      isGone = true;
      view?.unmount();
    },
  };
}
