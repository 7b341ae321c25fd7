-- Beside the tables of docs/recipes/postgresql.

create table if not exists messages (
  id bigint generated always as identity primary key,
  conversation bigint not null references conversations on delete cascade,
  from_us boolean not null,
  text text not null,
  at bigint not null,
  -- received; sending, sent, refused; unsure: the server stopped while it was being sent.
  state text not null,
  -- The provider's.
  provider_id text unique,
  -- Of our own sends: a second try under the same key is the same message.
  idempotency_key text unique,
  refusal jsonb
);
create index if not exists messages_conversation on messages (conversation, id);

-- What pages are told of, in order; resumed by Last-Event-ID.
create table if not exists changes (
  id bigint generated always as identity primary key,
  conversation bigint not null
);
