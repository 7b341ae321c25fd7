'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { plainTextOf } from '../core/template/plainTextOf.js';
import { renderTemplate } from '../core/template/renderTemplate.js';
import type { SendPayload } from '../core/template/SendPayload.js';
import type { Template } from '../core/template/Template.js';
import type { Lock } from './createLock.js';
import { randomKey } from './randomKey.js';
import type {
  TemplateAvailability,
  TemplateContact,
  TemplateFailure,
  TemplatePermission,
  TemplateSend,
  TemplateSendOutcome,
} from './TemplateSend.js';
import type { TemplateFormValues } from './useTemplateForm.js';

/** Where the send of the selected template stands. */
export interface TemplateSendState {
  /** A send is on its way: nothing can be changed. */
  isSending: boolean;
  /** A send was tried with values that are missing or wrong: all issues are to be shown. */
  isChecked: boolean;
  failure: TemplateFailure | null;
  sent: TemplateSend | null;
}

/** What the host does, as it is at the moment of sending. */
interface SendHandlers {
  onSend: (send: TemplateSend) => unknown;
  beforeSend?: (send: TemplateSend) => TemplatePermission | Promise<TemplatePermission>;
  availability?: TemplateAvailability;
}

interface UseTemplateSendOptions {
  handlers: SendHandlers;
  contact: TemplateContact;
  selected: Template | null;
  form: TemplateFormValues;
  /** `null`: cannot be built. */
  payload: SendPayload | null;
  lock: Lock;
  onSent: (send: TemplateSend) => void;
}

const EDITING: TemplateSendState = { isSending: false, isChecked: false, failure: null, sent: null };

/** Sends once: one try at a time, each try of the same message with the same key, none for somebody else. */
export function useTemplateSend(options: UseTemplateSendOptions) {
  const { contact, selected, form, payload, lock } = options;
  const [state, setState] = useState(EDITING);
  const latest = useRef(options);
  const isMounted = useRef(false);
  const attempt = useRef({ message: '', key: '' });
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  const edit = useCallback(() => setState(EDITING), []);

  const send = async (): Promise<TemplateSendOutcome> => {
    if (lock.isHeld() || state.sent) return 'busy';
    if (selected === null || form.check().length > 0 || payload === null) {
      setState({ ...EDITING, isChecked: true });
      return 'invalid';
    }
    const { values, sendAt } = form;
    const message = JSON.stringify([payload, sendAt]);
    if (attempt.current.message !== message) attempt.current = { message, key: randomKey() };
    const request: TemplateSend = {
      ...{ payload, values, template: selected, idempotencyKey: attempt.current.key },
      text: plainTextOf(renderTemplate(selected, values)),
      ...(sendAt === null ? null : { sendAt }),
    };
    lock.take();
    setState({ ...EDITING, isSending: true });
    const failure = await failureOf(latest.current.handlers, contact, request);
    const outcome = failure === null ? 'sent' : 'failed';
    // Somebody else's selector by now.
    const { to, recipient } = latest.current.contact;
    if (to !== contact.to || recipient !== contact.recipient) return outcome;
    lock.release();
    if (failure === null) {
      attempt.current = { message: '', key: '' };
      latest.current.onSent(request);
    }
    if (isMounted.current) setState({ ...EDITING, failure, sent: failure === null ? request : null });
    return outcome;
  };
  return { state, send, edit };
}

/** Asks and sends; what is thrown at any point is a failure like any other. */
async function failureOf(
  { availability, beforeSend, onSend }: SendHandlers,
  contact: TemplateContact,
  request: TemplateSend,
): Promise<TemplateFailure | null> {
  try {
    const permission = availability?.(request.template, contact) ?? true;
    if (permission !== true) return permission;
    const last = (await beforeSend?.(request)) ?? true;
    if (last !== true) return last;
    await onSend(request);
    return null;
  } catch (error) {
    return { error };
  }
}
