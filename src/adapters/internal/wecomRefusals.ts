import type { RefusalTable } from './RefusalTable.js';

/**
 * Refusals of WeCom customer service: answers of the API, and the cause in a `msg_send_fail` event.
 * https://github.com/xen0n/go-workwx errcodes/mod.go and
 * https://developer.work.weixin.qq.com/document/path/94670, read 2026-11-22.
 */
export const wecomRefusals: RefusalTable = {
  codes: [
    {
      'window-closed': '95002 fail_type/4',
      'quota-used': '95001 fail_type/6',
      'session-ended': '95013 fail_type/5',
      'session-state': '95016 95018',
      'messaging-limit': '95003 45009',
      'opted-out': 'fail_type/10',
      setup: '95000 95004 95011 95012 95017',
      'wrong-recipient': '40003 40096',
      access: '48002 40001 40014 42001',
      temporary: '-1',
    },
  ],
  hasTemplates: false,
};
