import { addons, types } from 'storybook/manager-api';
import { TimeBar } from './TimeBar.js';

/** Puts the time machine below the canvas. */
export function registerTimeMachine(): void {
  addons.register('time-machine', () => {
    addons.add('time-machine/bar', {
      type: types.PREVIEW,
      render: ({ children }) => (
        <div style={{ display: 'flex', flexDirection: 'column', blockSize: '100%', inlineSize: '100%' }}>
          <div style={{ position: 'relative', flex: 1, minBlockSize: 0 }}>{children}</div>
          <TimeBar />
        </div>
      ),
    });
  });
}
