import type { Fault } from '../../sandbox/playFault.ts';
import type { Way } from './person.ts';

/** One thing that goes wrong with one request, what the screen then says, and the way on from there. */
export interface Case {
  name: string;
  fault: Omit<Fault, 'method' | 'path'>;
  way: Way;
  says: RegExp;
}

const nothing = /^/;
const broken = /The answer of PostHog broke off/;
const silent = /PostHog did not answer/;
const page = /A page came instead of data/;
const stranger = /This does not look like a PostHog/;
const unsure = /did not say whether the template was created.*not found in the list/;

type Row = [name: string, fault: Case['fault'], way?: Way, says?: RegExp];

const casesOf = (rows: Row[]): Case[] =>
  rows.map(([name, fault, way = 'wait', says = nothing]) => ({ name, fault, way, says }));

/** Answers that come late, twice or large: they are good all the same. */
const odd: Row[] = [
  ['delayed', { kind: 'delay', ms: 700 }],
  ['late', { kind: 'late', ms: 700 }],
  ['carried out twice', { kind: 'twice' }],
  ['of 20 MB', { kind: 'pad', megabytes: 20 }],
];
/** The last, for a page that was told to wait asks gently for a minute. */
const throttled: Row[] = [['429', { kind: 'status', status: 429 }]];
/** Refusals after which a person tries again. */
const refusals: Row[] = [
  ['401', { kind: 'status', status: 401 }, 'sign in', /What you typed is still here/],
  ['403', { kind: 'status', status: 403 }, 'again', /PostHog does not allow this/],
  ['409', { kind: 'status', status: 409 }, 'again', /PostHog refused the change/],
];

/** The look at the row before a save: nothing was sent yet, and nothing is. */
export const readCases = (another: string): Case[] =>
  casesOf([
    ...odd,
    ...refusals,
    ['404', { kind: 'status', status: 404 }, 'keep', /Your text is still here/],
    ['dropped', { kind: 'drop' }, 'again', silent],
    ['cut short', { kind: 'truncate' }, 'again', broken],
    ['500', { kind: 'status', status: 500 }, 'again', /PostHog failed \(status 500\)/],
    ['502', { kind: 'status', status: 502 }, 'again', /PostHog failed \(status 502\)/],
    ['HTML', { kind: 'html' }, 'again', page],
    ['a 404 of no PostHog', { kind: 'body', status: 404, body: 'null' }, 'again', stranger],
    ['another template', { kind: 'body', body: another }, 'again', stranger],
    ['no template', { kind: 'body', body: '[]' }, 'again', stranger],
    ...throttled,
  ]);

/** What a PATCH says shall be is sent once more where it may pass; so it takes two faults to be told. */
export const patchCases = (another: string): Case[] =>
  casesOf([
    ...odd,
    ...refusals,
    ['404', { kind: 'status', status: 404 }, 'keep', /Your text is still here/],
    ['dropped', { kind: 'drop' }],
    ['dropped twice', { kind: 'drop', times: 2 }, 'again', silent],
    ['lost', { kind: 'lost' }],
    ['lost twice', { kind: 'lost', times: 2 }, 'again', silent],
    ['cut short twice', { kind: 'truncate', times: 2 }, 'again', broken],
    ['500', { kind: 'status', status: 500 }, 'again', /status 500/],
    ['500, and done', { kind: 'status', status: 500, carriedOut: true }, 'again', /status 500/],
    ['502', { kind: 'status', status: 502 }],
    ['502 twice', { kind: 'status', status: 502, times: 2 }, 'again', /status 502/],
    ['502, and done', { kind: 'status', status: 502, times: 2, carriedOut: true }, 'again', /502/],
    ['HTML', { kind: 'html' }, 'again', page],
    ['HTML, and done', { kind: 'html', carriedOut: true }, 'again', page],
    ['another template', { kind: 'body', body: another }, 'again', stranger],
    [
      'another template, and done',
      { kind: 'body', body: another, carriedOut: true },
      'again',
      stranger,
    ],
    ...throttled,
  ]);

/** A POST is looked for before it is sent again. */
export const postCases = (another: string): Case[] =>
  casesOf([
    ...odd,
    ...refusals,
    ['dropped', { kind: 'drop' }, 'again', unsure],
    ['lost', { kind: 'lost' }],
    ['cut short', { kind: 'truncate' }],
    ['500', { kind: 'status', status: 500 }, 'again', /PostHog failed \(status 500\)/],
    ['500, and done', { kind: 'status', status: 500, carriedOut: true }],
    ['502', { kind: 'status', status: 502 }, 'again', unsure],
    ['502, and done', { kind: 'status', status: 502, carriedOut: true }],
    ['HTML', { kind: 'html' }, 'again', unsure],
    ['HTML, and done', { kind: 'html', carriedOut: true }],
    ['another template', { kind: 'body', status: 201, body: another }, 'again', unsure],
    ['another template, and done', { kind: 'body', status: 201, body: another, carriedOut: true }],
    ...throttled,
  ]);

const unchanged = /Nothing was changed/;
const half = /what happened is looked at first/;

/** Of a member's replacement, by the request that is hit. `every`: the PATCH that brings the old one back. */
export const replaceCases: Record<'archive' | 'create' | 'restore', Case[]> = {
  archive: casesOf([
    ['dropped twice', { kind: 'drop', times: 2 }, 'again', half],
    ['lost twice', { kind: 'lost', times: 2 }, 'again', half],
    ['cut short twice', { kind: 'truncate', times: 2 }, 'again', half],
    ['403', { kind: 'status', status: 403 }, 'again', unchanged],
    ['409', { kind: 'status', status: 409 }, 'again', unchanged],
    ['500, and done', { kind: 'status', status: 500, carriedOut: true }, 'again', half],
    ['HTML, and done', { kind: 'html', carriedOut: true }, 'again', half],
  ]),
  create: casesOf([
    ['dropped', { kind: 'drop' }, 'again', unchanged],
    ['lost', { kind: 'lost' }],
    ['carried out twice', { kind: 'twice' }],
    ['cut short', { kind: 'truncate' }],
    ['401', { kind: 'status', status: 401 }, 'sign in', /What you typed is still here/],
    ['403', { kind: 'status', status: 403 }, 'again', unchanged],
    ['500, and done', { kind: 'status', status: 500, carriedOut: true }],
    ['502', { kind: 'status', status: 502 }, 'again', unchanged],
    ['HTML', { kind: 'html' }, 'again', unchanged],
  ]),
  restore: casesOf([
    ['dropped', { kind: 'drop', every: 2 }, 'again', unchanged],
    ['403', { kind: 'status', status: 403, every: 2 }, 'again', half],
    ['lost', { kind: 'lost', every: 2 }, 'again', unchanged],
  ]),
};

/** Opening a template of which unsaved text is kept. Reads are tried three times where it may pass. */
export const openCases = (another: string): (Omit<Case, 'way'> & { way: 'retry' | 'reload' })[] =>
  (
    [
      ['dropped', { kind: 'drop', times: 3 }, 'retry', silent],
      ['cut short', { kind: 'truncate', times: 3 }, 'retry', broken],
      ['403', { kind: 'status', status: 403 }, 'reload', /PostHog does not allow this/],
      // It is looked for with another scope as well.
      ['404', { kind: 'status', status: 404, times: 2 }, 'reload', /There is no such template/],
      ['500', { kind: 'status', status: 500 }, 'retry', /status 500/],
      ['502', { kind: 'status', status: 502, times: 3 }, 'retry', /status 502/],
      ['HTML', { kind: 'html' }, 'retry', page],
      ['another template', { kind: 'body', body: another }, 'retry', stranger],
    ] as const
  ).map(([name, fault, way, says]) => ({ name, fault, way, says }));

const ofTemplates = (tiles: object, more: object = {}) =>
  JSON.stringify({ properties: { template_name: { type: 'string' }, tiles }, ...more });

const taken = /Checked against the schema of this PostHog/;
const bundled = /checked against the copy that comes with the app/;

/** What a schema endpoint may lie, and whether it is believed. */
export const schemaLies: { name: string; body: string; says: RegExp }[] = [
  { name: 'no schema', body: '["tiles"]', says: bundled },
  { name: 'wrong types', body: ofTemplates({ type: 'string', minItems: 'many' }), says: taken },
  { name: 'endless recursion', body: ofTemplates({}, { allOf: [{ $ref: '#' }] }), says: bundled },
  {
    name: 'a pattern that takes years',
    body: ofTemplates({}, { properties: { template_name: { pattern: '^(\\w+ ?)+$' }, tiles: {} } }),
    says: bundled,
  },
  {
    name: 'a hundred thousand fields',
    body: ofTemplates(
      {},
      {
        anyOf: Array.from({ length: 100_000 }, (_, n) => ({ required: [`field ${n}`] })),
      },
    ),
    says: bundled,
  },
];
