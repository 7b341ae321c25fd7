/** Body of `POST /{phone-number-id}/messages` for a template, as the Cloud API takes it. */
export interface SendPayload {
  messaging_product: 'whatsapp';
  recipient_type: 'individual';
  /** Phone number. Absent when `recipient` is given. */
  to?: string | undefined;
  /** Business-scoped user id. */
  recipient?: string | undefined;
  type: 'template';
  template: {
    name: string;
    namespace?: string | undefined;
    language: { code: string };
    /** Absent when the template takes no parameter. */
    components?: SendComponent[] | undefined;
  };
}

/** One component of a payload. */
export type SendComponent =
  | {
      type: 'header' | 'body' | 'limited_time_offer' | 'order_status' | 'tap_target_configuration';
      parameters: SendParameter[];
    }
  | {
      type: 'button';
      sub_type: string;
      index?: number | undefined;
      /** Absent for a button that is only named. */
      parameters?: SendParameter[] | undefined;
    }
  | { type: 'carousel'; cards: { card_index: number; components: SendComponent[] }[] };

/** One parameter: its `type`, and the value under the key that the type asks for. */
export interface SendParameter {
  type: string;
  [key: string]: unknown;
}
