'use client';
import { useContext } from 'react';
import type { WindowInput } from '../core/window/WindowInput.js';
import { inputWith } from '../core/window/WindowSettings.js';
import { useStableValue } from './useStableValue.js';
import { WindowDefaultsContext } from './WindowDefaults.js';

/** `input` with the provider's policies, the same reference while nothing in it differs. */
export function useWindowInput(input: WindowInput): WindowInput {
  const { settings } = useContext(WindowDefaultsContext);
  return useStableValue(inputWith(input, settings));
}
