import { render } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import '../../.storybook/panels/panels.css';
import {
  createTranscript,
  type TranscriptStore,
} from '../../.storybook/panels/transcript/createTranscript.js';
import { Transcript } from '../../.storybook/panels/transcript/Transcript.js';

/** The transcript on a page, and what it is written into. */
export function renderTranscript(colorScheme: 'light' | 'dark' = 'light') {
  const transcript = createTranscript();
  const { container } = render(<TranscriptOf transcript={transcript} colorScheme={colorScheme} />);
  return { container, transcript };
}

interface TranscriptOfProps {
  transcript: TranscriptStore;
  colorScheme: 'light' | 'dark';
}

function TranscriptOf({ transcript, colorScheme }: TranscriptOfProps) {
  const lines = useSyncExternalStore(transcript.subscribe, transcript.lines);
  return (
    <div className="kit-panel" style={{ colorScheme, blockSize: 300, background: 'light-dark(#fff, #222)' }}>
      <Transcript lines={lines} onClear={transcript.clear} />
    </div>
  );
}
