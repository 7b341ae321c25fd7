import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react';

/** What GET /{waba-id}/message_templates returns, by way of your server, which holds the token. */
interface TemplatePage {
  data: object[];
  paging?: { cursors?: { after?: string }; next?: string };
}

export const templatesApi = createApi({
  reducerPath: 'templatesApi',
  baseQuery: fetchBaseQuery({ baseUrl: '/api' }),
  endpoints: (build) => ({
    templates: build.infiniteQuery<TemplatePage, string, string>({
      query: ({ queryArg: account, pageParam: after }) => ({
        url: `accounts/${account}/message_templates`,
        params: after === '' ? {} : { after },
      }),
      infiniteQueryOptions: {
        initialPageParam: '',
        getNextPageParam: ({ paging }) => (paging?.next === undefined ? undefined : paging.cursors?.after),
      },
    }),
  }),
});
