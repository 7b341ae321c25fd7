/** Body of an error answer of the Graph API. */
export interface GraphErrorBody {
  error: {
    message: string;
    type: 'OAuthException';
    code: number;
    error_data: { messaging_product: 'whatsapp'; details: string };
    fbtrace_id: string;
  };
}

/** What a client throws for an answer that is not 2xx. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly status = 400;
  readonly body: GraphErrorBody;

  constructor(code: number, title: string, details: string) {
    super(`(#${code}) ${title}`);
    this.body = {
      error: {
        message: this.message,
        type: 'OAuthException',
        code,
        error_data: { messaging_product: 'whatsapp', details },
        fbtrace_id: 'SAMPLE',
      },
    };
  }
}
