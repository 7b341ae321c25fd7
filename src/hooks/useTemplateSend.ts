'use client';
import { useCallback, useEffect, useRef } from 'react';
import { plainTextOf } from '../core/template/plainTextOf.js';
import { renderTemplate } from '../core/template/renderTemplate.js';
import type { SendPayload } from '../core/template/SendPayload.js';
import type { Template } from '../core/template/Template.js';
import { permissionOf } from './permissionOf.js';
import { randomKey } from './randomKey.js';
import { settled } from './settled.js';
import type {
  TemplateAvailability,
  TemplateContact,
  TemplateFailure,
  TemplatePermission,
  TemplateSend,
  TemplateSendOutcome,
} from './TemplateSend.js';
import type { CheckedTemplateForm } from './useTemplateForm.js';
import type { TemplateSendMemory } from './useTemplateRecord.js';

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
  form: CheckedTemplateForm;
  /** `null`: cannot be built. */
  payload: SendPayload | null;
  memory: TemplateSendMemory;
  onSent: (send: TemplateSend) => void;
}

const EDITING: TemplateSendState = { isSending: false, isChecked: false, failure: null, sent: null };

/** Sends once: one try at a time, each try of the same message with the same key, none for somebody else. */
export function useTemplateSend(options: UseTemplateSendOptions) {
  const { contact, selected, form, payload, memory } = options;
  const { record, read, update, forget, isShown } = memory;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(
    () => () => {
      // Whoever comes back has seen that it went.
      if (read().sent !== null) forget();
    },
    [read, forget],
  );
  const edit = useCallback(
    (template: Template | null) => {
      // What went is not the beginning of another one.
      if (read().sent !== null) forget();
      update({ ...EDITING, template });
    },
    [read, update, forget],
  );

  const send = async (): Promise<TemplateSendOutcome> => {
    const before = read();
    if (before.isSending || before.sent !== null) return 'busy';
    if (selected === null || form.check().length > 0 || payload === null) {
      update({ ...EDITING, isChecked: true });
      return 'invalid';
    }
    const { values, sendAt } = form;
    const message = JSON.stringify([payload, sendAt]);
    const attempt = before.attempt?.message === message ? before.attempt : { message, key: randomKey() };
    const request: TemplateSend = {
      ...{ payload, values, template: selected, idempotencyKey: attempt.key },
      text: plainTextOf(renderTemplate(selected, values)),
      ...(sendAt === null ? null : { sendAt }),
    };
    update({ ...EDITING, isSending: true, attempt });
    const failure = await failureOf(latest.current.handlers, contact, request);
    if (failure === null) latest.current.onSent(request);
    // Forgotten meanwhile, or for somebody else by now.
    const isForgotten = read().attempt !== attempt;
    if (!isForgotten && failure !== null) update({ ...EDITING, failure });
    else if (!isForgotten && isShown()) update({ ...EDITING, attempt: null, sent: request });
    else if (!isForgotten) forget();
    return failure === null ? 'sent' : 'failed';
  };
  const { isSending, isChecked, failure, sent } = record;
  return { state: { isSending, isChecked, failure, sent }, send, edit };
}

/** Asks and sends; what is thrown at any point is a failure like any other. */
async function failureOf(
  { availability, beforeSend, onSend }: SendHandlers,
  contact: TemplateContact,
  request: TemplateSend,
): Promise<TemplateFailure | null> {
  try {
    const permission = availability ? permissionOf(availability(request.template, contact)) : true;
    if (permission !== true) return permission;
    const last = (await beforeSend?.(request)) ?? true;
    if (last !== true) return last;
    await settled(onSend(request));
    return null;
  } catch (error) {
    return { error };
  }
}
