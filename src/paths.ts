import type { Scope } from '#template/template.ts';

/** Tabs of the template page, in their order; the first is left out of addresses. */
export const templateTabs = ['details', 'tiles', 'filters', 'variables', 'json'] as const;
export type TemplateTab = (typeof templateTabs)[number];

export interface ListAddress {
  search?: string | undefined;
  scope?: Scope | undefined;
  featured?: boolean | undefined;
  ordering?: string | undefined;
  /** From 1. */
  page?: number | undefined;
  /** Rows a page. */
  size?: number | undefined;
  view?: 'table' | 'gallery' | undefined;
  tag?: string | undefined;
  author?: string | undefined;
  /** Only those that have none. */
  image?: 'none' | undefined;
  problems?: 'errors' | 'any' | undefined;
  /** A word with its group: `event:signup`. */
  uses?: string | undefined;
}

type Query = Record<string, string | number | boolean | undefined>;

function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Every address of the app, below the path that it is served from. */
export const paths = {
  home: () => '/',
  /** `beside`: in addition to the connection whose addresses have no prefix, not in its place. */
  connect: (query: { next?: string; beside?: boolean } = {}) => withQuery('/connect', query),
  /** Where PostHog sends a person back to who signed in there. */
  signInReturn: () => '/connect/return',
  templates: (projectId: number, address: ListAddress = {}) =>
    withQuery(`/projects/${projectId}/templates`, { ...address }),
  /** `from`: what it begins with, `starter:traffic`, `template:ID` or `dashboard:ID`. */
  newTemplate: (projectId: number, query: { from?: string | undefined } = {}) =>
    withQuery(`/projects/${projectId}/templates/new`, query),
  /** `at`: a place in it, as a JSON pointer from its root. */
  template: (
    projectId: number,
    id: string,
    query: { tab?: TemplateTab | undefined; at?: string | undefined } = {},
  ) => withQuery(`/projects/${projectId}/templates/${encodeURIComponent(id)}`, query),
  archive: (projectId: number) => `/projects/${projectId}/archive`,
  /** Bringing templates in from files and texts. */
  importing: (projectId: number) => `/projects/${projectId}/import`,
  /** Which templates use an event, a property, a table…; `of`: of one of them, `find`: what is searched for. */
  usage: (projectId: number, query: { of?: string | undefined; find?: string | undefined } = {}) =>
    withQuery(`/projects/${projectId}/usage`, query),
  /** What this way in allows here. */
  access: (projectId: number) => `/projects/${projectId}/access`,
};

/** The address of a page of another connection than the home one. */
export function pathsOn(slug: string, path: string): string {
  return `/on/${slug}${path}`;
}

/** The same addresses as patterns for the router. */
export const routes = {
  /** Below it stand all others once more, for every connection but the home one. */
  on: '/on/:slug',
  home: '/',
  /** And below it the address that a sign-in comes back to. */
  connect: /^\/connect(\/return)?\/?$/,
  templates: '/projects/:projectId/templates',
  newTemplate: '/projects/:projectId/templates/new',
  template: '/projects/:projectId/templates/:id',
  archive: '/projects/:projectId/archive',
  importing: '/projects/:projectId/import',
  usage: '/projects/:projectId/usage',
  access: '/projects/:projectId/access',
} as const;

/** A project id in an address: a whole number from 1, or null. */
export function parseProjectId(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
