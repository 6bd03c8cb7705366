/** The tables, made where they are missing. One row a template, with PostHog's own column names. */
export const schema = `
create table if not exists dashboard_template (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  team_id integer,
  template_name varchar(400),
  dashboard_description varchar(400),
  dashboard_filters jsonb,
  tags text[],
  tiles jsonb,
  variables jsonb,
  deleted boolean,
  created_at timestamptz not null default now(),
  created_by_id integer,
  image_url varchar(8201),
  scope varchar(24),
  availability_contexts text[],
  is_featured boolean not null default false
);
create unique index if not exists unique_template_name_per_team
  on dashboard_template (team_id, template_name)
  where coalesce(deleted, false) = false;
create table if not exists dashboard (
  id integer primary key generated always as identity,
  team_id integer not null,
  name text,
  description text,
  filters jsonb,
  tags text[],
  tiles jsonb,
  created_at timestamptz not null default now()
);
create table if not exists session (id text primary key, csrf text not null, person_id integer not null);
create table if not exists setting (name text primary key, value text not null);
create table if not exists media (id uuid primary key default gen_random_uuid(), name text, type text, bytes bytea);
create table if not exists oauth_grant (
  id text primary key,
  code text unique not null,
  client_id text not null,
  client_name text not null,
  person_id integer not null,
  scopes text[] not null,
  projects integer[],
  organizations text[],
  redirect_uri text not null,
  challenge text not null,
  code_until bigint not null,
  redeemed boolean not null default false,
  revoked boolean not null default false
);
create table if not exists oauth_token (
  refresh text primary key,
  access text unique not null,
  grant_id text not null references oauth_grant (id),
  access_until bigint not null,
  refresh_until bigint not null,
  rotated_at bigint,
  successor text
);
`;
