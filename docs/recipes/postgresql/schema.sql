-- All instants are epoch milliseconds, as the kit has them.

create table if not exists conversations (
  id bigint generated always as identity primary key,
  inbox text not null,
  channel text not null,
  -- The name under which the contact was seen first; all names are in contact_names.
  contact text not null,
  assigned_to text,
  -- Of recordAfter.
  record jsonb not null,
  -- Of columnsOf.
  expires_at bigint,
  status text not null,
  waiting_for text not null,
  next_change_at bigint,
  -- The window and threshold of the last alert: the claim of dueAlerts.
  alerted_end bigint,
  alerted_threshold bigint
);

-- "Closes within the hour, waiting for us, mine", a page of it from the index alone.
create index if not exists conversations_closing
  on conversations (assigned_to, waiting_for, expires_at, id) include (status);
-- The same for the whole team, and for alerts.
create index if not exists conversations_ending on conversations (waiting_for, expires_at, id);
-- Whose columns are to be computed again.
create index if not exists conversations_changing on conversations (next_change_at)
  where next_change_at is not null;

-- A person may be known by a phone number and by several ids.
create table if not exists contact_names (
  inbox text not null,
  channel text not null,
  name text not null,
  conversation bigint not null references conversations on delete cascade,
  primary key (inbox, channel, name)
);
create index if not exists contact_names_conversation on contact_names (conversation);

-- What has been taken already: providers deliver again what was not answered in time.
create table if not exists deliveries (
  id text primary key,
  received_at bigint not null
);
