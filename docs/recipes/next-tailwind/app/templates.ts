/** As `GET /{waba-id}/message_templates` returns them. */
export const templates = [
  {
    ...{ id: '1', name: 'follow_up', language: 'en', status: 'APPROVED', category: 'UTILITY' },
    components: [
      {
        type: 'BODY',
        text: 'Your order {{1}} has shipped. May we go on?',
        example: { body_text: [['A-1001']] },
      },
    ],
  },
];
