import { useEffect, useState } from 'react';
import { Button } from 'storybook/internal/components';
import { useChannel } from 'storybook/manager-api';
import { copyText } from '../../stories/support/copyText.js';
import { jsxEvents } from '../../stories/support/jsxEvents.js';

const SHOWN_MS = 2000;
const SAYS = {
  idle: 'Copy JSX of this state',
  copied: 'Copied',
  failed: 'The browser does not let this page copy',
  none: 'A board: copy the JSX at each part',
} as const;

const WORDS = { idle: 'Copy JSX', copied: 'Copied', failed: 'Not allowed', none: 'At each part' } as const;

/** Copies the JSX of the part in the canvas, as a host would write it. */
export function CopyJsxTool() {
  const [state, setState] = useState<keyof typeof SAYS>('idle');
  const emit = useChannel({
    [jsxEvents.answer]: (jsx: string | null) => {
      if (jsx === null) setState('none');
      else void copyText(jsx).then((isCopied) => setState(isCopied ? 'copied' : 'failed'));
    },
  });
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <Button
      size="small"
      padding="small"
      variant="ghost"
      ariaLabel={SAYS[state]}
      onClick={() => emit(jsxEvents.ask)}
    >
      {WORDS[state]}
    </Button>
  );
}
