import { useSyncExternalStore } from 'react';
import { PanelFrame } from '../PanelFrame.js';
import type { TranscriptStore } from './createTranscript.js';
import { Transcript } from './Transcript.js';

/** The transcript in Storybook. */
export function TranscriptPanel({ transcript }: { transcript: TranscriptStore }) {
  const lines = useSyncExternalStore(transcript.subscribe, transcript.lines);
  return (
    <PanelFrame>
      <Transcript lines={lines} onClear={transcript.clear} />
    </PanelFrame>
  );
}
