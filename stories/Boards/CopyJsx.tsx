import { useEffect, useState } from 'react';
import type { Clock } from 'react-messaging-window/core';
import { copyText } from '../support/copyText.js';
import { jsxOf } from '../support/jsxOf.js';

interface CopyJsxProps {
  /** Name of the component. */
  part: string;
  props: object;
  clock: Clock;
  /** What is copied, for those who hear the name of the button. */
  of: string;
}

const SHOWN_MS = 2000;
const SAYS = { idle: 'Copy JSX', copied: 'Copied', failed: 'Not allowed' } as const;

/** Copies the JSX of a part, with the props that give a host now what the board shows. */
export function CopyJsx({ part, props, clock, of }: CopyJsxProps) {
  const [state, setState] = useState<keyof typeof SAYS>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    const isCopied = await copyText(jsxOf(part, props, Date.now() - clock.now()));
    setState(isCopied ? 'copied' : 'failed');
  };
  return (
    <button
      type="button"
      className="board-copy"
      lang="en"
      dir="ltr"
      aria-label={`${SAYS[state]}: ${of}`}
      onClick={() => void copy()}
    >
      {SAYS[state]}
    </button>
  );
}
