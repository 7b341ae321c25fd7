import { expect, it } from 'vitest';
import { CHANNEL_IDS } from '../../../src/core/window/knownWords.js';
import { policies, whatsappPolicy } from '../../../src/core/window/policies.js';
import { windowUnder } from '../../../src/core/window/windowUnder.js';

const NOW = Date.parse('2026-11-22T18:30:00Z');
const inboundEvents = [{ kind: 'message', contact: 'ada', channel: 'wecom', at: NOW - 1000 }] as const;

it('knows the channels that there are policies for', () => {
  expect(CHANNEL_IDS).toEqual(Object.keys(policies));
});

it('passes over events of another channel, but under a policy of the host’s own', () => {
  expect(windowUnder(whatsappPolicy, { inboundEvents }, NOW).status).toBe('unknown');
  expect(windowUnder({ ...whatsappPolicy, id: 'acme' }, { inboundEvents }, NOW).status).toBe('open');
});
