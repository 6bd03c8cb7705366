/** What somebody writes into a template who means ill, or whose tool went wrong. */

export const script = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';

const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="window.pwned=1"><script>window.pwned=1</script></svg>',
)}`;
const longAddress = `https://example.test/${'a'.repeat(8180)}`;

/** Addresses for a picture, by what they are. */
export const images = {
  script: 'javascript:window.pwned=1',
  drawing,
  long: longAddress,
};

/** A right-to-left override, letters without width, a mark of byte order, a bell. */
const unseen = '\u202Egnp.exe\u202C a\u200Bb\u200Dc \uFEFF \u0007';

/** Objects in objects: JSON of its own, since a literal would be read by no one. */
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

const text = JSON.stringify;

const links =
  '[x](javascript:window.pwned=1) <javascript:window.pwned=1> <a href="javascript:window.pwned=1">y</a> ![z](javascript:window.pwned=1)';
const pollution = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';

/** As text: keys, numbers and spaces have to come back to the letter. As deep as PostHog's own parser goes, nearly. */
const tiles = `[
  {"type":"TEXT","body":${text(`${script} ${links}`)},"layouts":{},${pollution}},
  {"type":"BUTTON","url":"javascript:window.pwned=1","text":${text(script)},"layouts":{"sm":{"x":-1,"y":1e9,"w":0,"h":"<b>"}}},
  {"type":"BUTTON","url":"${longAddress}","text":${text(unseen)},"n":12345678901234567890,"f":1.0},
  {"type":"INSIGHT","name":${text(script)},"description":${text(unseen)},"query":{"kind":"{<script>","deep":${nested(800)}},"layouts":{}},
  {"type":"<script>","__proto__":null}
]`;
const variables = `[{"id":"__proto__","name":${text(script)},"type":"event","description":${text(script)},"default":{"id":${text(script)},${pollution}},"required":false}]`;
const filters = `{"properties":[{"key":${text(script)},"value":"javascript:window.pwned=1"}],${pollution},"n":1.0}`;

/** The body of a create, as text. */
export function hostileTemplate(name: string, image: string): string {
  const fields = text({
    template_name: name,
    image_url: image,
    dashboard_description: `${script} ${unseen} ${links}`,
    tags: [script, 'constructor', '__proto__', unseen],
  });
  return `${fields.slice(0, -1)},"tiles":${tiles},"variables":${variables},"dashboard_filters":${filters}}`;
}

/** Tiles that no PostHog stores, and that one may paste all the same. */
export const unstorable = `[{"type":"TEXT","name":"\\u0000","description":"\\ud800","body":"once","body":"twice",${pollution},"deep":${nested(10_000)}}]`;

/** JSON without the space between its tokens. */
export const dense = (json: string): string =>
  json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string: string | undefined) => string ?? '');

/** The three documents in the text of a row, of an export or of a create. */
export function documentsIn(row: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of ['tiles', 'variables', 'dashboard_filters']) {
    const start = row.indexOf(`"${name}":`);
    found[name] = dense(firstValue(row.slice(start + name.length + 3)));
  }
  return found;
}

/** The JSON value that a text begins with: up to where as many brackets are closed as were opened. */
function firstValue(json: string): string {
  let open = 0;
  for (const { index, 0: token } of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') open += 1;
    if (token === '}' || token === ']') open -= 1;
    if (open === 0) return json.slice(0, index + token.length);
  }
  return json;
}

/** What a server answers that only plays PostHog: script wherever a text may be, paths for ids, links to `other`. */
export function illAnswer(pathname: string, other: string): string {
  if (/evil/.test(pathname))
    return text({ type: script, code: script, detail: script, attr: script });
  const project = { id: 1, name: script, organization: script };
  const person = { id: 1, first_name: script, email: script, is_staff: true, team: project };
  if (pathname.endsWith('/@me/')) return text(person);
  if (pathname.endsWith('/@current')) return text({ user_id: 1, label: script, scopes: ['*'] });
  if (pathname.endsWith('/projects/')) return text({ results: [project], next: other });
  const results = Array.from({ length: 25 }, (_, at) => ({
    id: `../../../evil${at}`,
    template_name: `${at} ${script}`,
    scope: script,
    tags: [script],
    created_by: person,
    created_at: script,
    tiles: script,
  }));
  return text({ count: 60, next: `${other}/next`, previous: `${other}/previous`, results });
}
