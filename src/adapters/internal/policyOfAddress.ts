import { instagramPolicy, messengerPolicy, smsPolicy, whatsappPolicy } from '../../core/window/policies.js';
import type { WindowPolicy } from '../../core/window/WindowPolicy.js';

const SMS_ADDRESS = /^(?:\+?\d{3,15}|rcs:.+)$/i;

/** The rules for a Twilio address: `whatsapp:+1...`, `messenger:...`, `+1...`. `undefined`: no address of a channel. */
export function policyOfAddress(address: string): WindowPolicy | undefined {
  if (/^whatsapp:./i.test(address)) return whatsappPolicy;
  if (/^messenger:./i.test(address)) return messengerPolicy;
  if (/^instagram:./i.test(address)) return instagramPolicy;
  return SMS_ADDRESS.test(address) ? smsPolicy : undefined;
}
