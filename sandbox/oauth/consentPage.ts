import { randomBytes } from 'node:crypto';
import { type organizations, type Person, projects } from '../people.ts';
import type { Client } from './clients.ts';
import type { OAuthError } from './oauthError.ts';

/** What a person chooses on the page. */
export interface Choices {
  person: number;
  projects: number[] | null;
  organizations: string[] | null;
}

interface Shown {
  client: Client;
  redirect: string;
  scopes: string[];
  /** Who is chosen at first. */
  person: number;
  people: readonly Person[];
  organizations: typeof organizations;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { display: grid; place-items: start center; margin: 0; padding: 2rem 1rem; }
main { inline-size: min(30rem, 100%); }
fieldset { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid light-dark(#aaa, #666); border-radius: .5rem; }
label { display: block; padding: .25rem 0; }
select, button { font: inherit; padding: .5rem 1rem; }
.answers { display: flex; gap: .75rem; }
code { overflow-wrap: anywhere; }
`;

/** `goesTo`: where the form may lead. A browser holds what a form redirects to against form-action too. */
function page(title: string, body: string, status: number, goesTo: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style nonce="${nonce}">${style}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self' ${goesTo}; base-uri 'none'; frame-ancestors 'none'`,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

const radio = (name: string, value: number, label: string, checked: boolean) =>
  `<label><input type="radio" name="${name}" value="${value}"${checked ? ' checked' : ''}> ${escaped(label)}</label>`;
const option = (value: string, label: string) =>
  `<option value="${escaped(value)}">${escaped(label)}</option>`;

/** The sandbox's own page of consent: here a person also says who they are. */
export function consentPage({ client, redirect, scopes, person, people, organizations }: Shown) {
  const who = people.map(({ id, first_name, last_name, email }) =>
    radio('person', id, `${first_name} ${last_name}, ${email}`, id === person),
  );
  const where = [
    option('all', 'Everything of the person'),
    ...organizations.map(({ id, name }) => option(`organization:${id}`, `Only ${name}`)),
    ...projects.map(({ id, name }) => option(`project:${id}`, `Only project ${name} (${id})`)),
  ];
  const body = `
<p>This is the sandbox, which plays PostHog. <strong>${escaped(client.name)}</strong> asks to act for you:<br><code>${escaped(client.id)}</code></p>
<ul>${scopes.map((scope) => `<li><code>${escaped(scope)}</code></li>`).join('')}</ul>
<form method="post">
<fieldset><legend>Who are you?</legend>${who.join('')}</fieldset>
<p><label>What may it open? <select name="access">${where.join('')}</select></label></p>
<p class="answers"><button name="answer" value="allow">Allow</button> <button name="answer" value="deny">Deny</button></p>
</form>`;
  return page(`Allow ${client.name}?`, body, 200, new URL(redirect).origin);
}

export function refusalPage(error: OAuthError): Response {
  const body = `<p><code>${error.code}</code>: ${escaped(error.message)}</p>`;
  return page('This application cannot ask', body, 400, '');
}
