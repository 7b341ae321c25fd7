import { Select } from 'storybook/internal/components';
import { useGlobals, useStorybookApi } from 'storybook/manager-api';
import { platformModes } from '../../stories/support/platformModes.js';

const options = Object.entries(platformModes)
  .filter(([value]) => value !== 'rules')
  .map(([value, { title }]) => ({ value, title }));

/** How the stand-in of the platform answers. */
export function PlatformTool() {
  const [{ platform }, updateGlobals] = useGlobals();
  const { storyId } = useStorybookApi().getUrlState();
  return (
    <Select
      key={`${storyId} ${platform}`}
      ariaLabel="How the platform answers"
      options={options}
      defaultOptions={platform}
      resetLabel={platformModes.rules.title}
      onReset={() => updateGlobals({ platform: undefined })}
      onSelect={(value) => updateGlobals({ platform: value })}
    >
      {platformModes.rules.title}
    </Select>
  );
}
