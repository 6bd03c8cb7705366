import type { Database } from '../database.ts';
import { demoDashboards, type SeedDashboard } from './dashboards.ts';
import { demoRows, type SeedRow } from './demo.ts';

type Seed = 'demo' | 'none' | number;

/** Ages spread over two years, the same at every start. */
const created = (index: number) => `now() - interval '1 hour' * ${((index * 397) % 17_000) + 3}`;

async function insertRow(
  db: Database,
  row: SeedRow,
  index: number,
  publicUrl: string,
): Promise<void> {
  await db.query(
    `insert into dashboard_template (team_id, template_name, dashboard_description, dashboard_filters, tags, tiles, variables, image_url, scope, is_featured, created_by_id, created_at)
     values ($1, $2, $3, '{}', $4, $5, $6, $7, $8, $9, $10, ${created(index)})`,
    [
      row.team,
      row.name,
      row.description,
      row.tags,
      JSON.stringify(row.tiles),
      JSON.stringify(row.variables ?? []),
      row.cover === null ? null : `${publicUrl}/sandbox/covers/${row.cover}.svg`,
      row.scope,
      row.featured ?? false,
      row.author,
    ],
  );
}

async function insertDashboard(db: Database, row: SeedDashboard): Promise<void> {
  await db.query(
    'insert into dashboard (team_id, name, description, filters, tags, tiles) values ($1, $2, $3, $4, $5, $6)',
    [
      row.team,
      row.name,
      row.description,
      JSON.stringify(row.filters),
      row.tags,
      JSON.stringify(row.tiles),
    ],
  );
}

/** Official templates in bulk: without a project, so that no organization's cap counts them. */
async function generate(db: Database, count: number, publicUrl: string): Promise<void> {
  const sample = demoRows[0];
  await db.query(
    `insert into dashboard_template (template_name, dashboard_description, dashboard_filters, tags, tiles, variables, image_url, scope, is_featured, created_at)
     select 'Generated template ' || n, 'Number ' || n || ' of many, to see how much the app can hold', '{}',
       array['generated', 'group-' || n % 20], $2::jsonb, '[]',
       case when n % 3 = 0 then null else $3 || '/sandbox/covers/generated-' || n % 50 || '.svg' end,
       'global', n % 50 = 0, now() - interval '1 minute' * n
     from generate_series(1, $1) as n`,
    [count, JSON.stringify(sample?.tiles ?? []), publicUrl],
  );
}

/** Empties the tables and fills them anew. */
export async function reseed(db: Database, seed: Seed, publicUrl: string): Promise<void> {
  await db.query(
    'truncate dashboard_template, dashboard, session, media, oauth_grant, oauth_token restart identity',
  );
  if (typeof seed === 'number') await generate(db, seed, publicUrl);
  if (seed === 'demo') {
    for (const [index, row] of demoRows.entries()) await insertRow(db, row, index, publicUrl);
    for (const row of demoDashboards) await insertDashboard(db, row);
  }
}

/** Seeds a database that never was; in one that was, pictures follow the sandbox to its new address. */
export async function seedOnce(db: Database, seed: Seed, publicUrl: string): Promise<void> {
  const [before] = await db.query<{ value: string }>(
    "select value from setting where name = 'public-url'",
  );
  if (before === undefined) await reseed(db, seed, publicUrl);
  else if (before.value !== publicUrl) {
    await db.query(
      `update dashboard_template set image_url = $2 || substr(image_url, length($1) + 1)
       where starts_with(image_url, $1 || '/sandbox/')`,
      [before.value, publicUrl],
    );
  }
  await db.query(
    `insert into setting (name, value) values ('public-url', $1)
     on conflict (name) do update set value = excluded.value`,
    [publicUrl],
  );
}
