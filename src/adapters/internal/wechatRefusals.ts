import type { RefusalTable } from './RefusalTable.js';

/**
 * Refusals of WeChat Official Accounts and Mini Programs.
 * WxMpErrorMsgEnum and WxMaErrorMsgEnum of https://github.com/Wechat-Group/WxJava, read 2026-11-22.
 * 48002 is a refusal of the person here; in WeCom it is a missing permission.
 */
export const wechatRefusals: RefusalTable = {
  codes: [
    {
      'window-closed': '45015',
      'quota-used': '45047',
      'messaging-limit': '45009',
      'message-content': '45002',
      'opted-out': '48002',
      unreachable: '43004',
      'wrong-recipient': '40003',
      'account-restricted': '50002',
      access: '48001 40001 40014 42001',
      temporary: '-1',
    },
  ],
  words: [
    [/^failed: ?user block/i, 'opted-out'],
    [/^failed: ?system fail/i, 'temporary'],
  ],
  hasTemplates: false,
};
