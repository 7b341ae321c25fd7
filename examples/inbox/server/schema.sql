-- Beside the tables of docs/recipes/postgresql.

create table if not exists messages (
  id bigint generated always as identity primary key,
  conversation bigint not null references conversations on delete cascade,
  from_us boolean not null,
  text text not null,
  at bigint not null,
  -- received; note; queued, sending, sent, refused; unsure: the server stopped while it was being sent.
  state text not null,
  -- The provider's.
  provider_id text unique,
  -- Of our own: a second try under the same key is the same message.
  idempotency_key text unique,
  refusal jsonb,
  -- Of a template: its name, language and values.
  template jsonb,
  -- Of a queued one.
  send_at bigint
);
create index if not exists messages_conversation on messages (conversation, at, id);
create index if not exists messages_due on messages (send_at) where state = 'queued';

-- What the customer goes by.
alter table conversations add column if not exists name text;

-- By which provider the numbers and pages of the business are reached.
create table if not exists inboxes (
  inbox text primary key,
  provider text not null
);

create table if not exists templates (
  name text not null,
  language text not null,
  -- As the platform's list has it.
  definition jsonb not null,
  primary key (name, language)
);

-- What pages are told of, in order; resumed by Last-Event-ID. Without a conversation: the templates.
create table if not exists changes (
  id bigint generated always as identity primary key,
  conversation bigint
);
