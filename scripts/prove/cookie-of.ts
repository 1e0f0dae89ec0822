// Signs in over HTTP as a browser without script does: opens a one-time link, posts the form that it shows, keeps the cookie.

/** The session's cookie, as requests send it. */
export async function cookieOf(link: string): Promise<string> {
  const page = await (await fetch(link)).text();
  const form = new FormData();
  for (const [field] of page.matchAll(/<input [^>]*type="hidden"[^>]*>/g))
    form.set(attribute(field, 'name'), attribute(field, 'value'));
  const answer = await fetch(link, {
    method: 'POST',
    body: form,
    headers: { origin: new URL(link).origin },
    redirect: 'manual',
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (cookies.length === 0) throw new Error(`The link signed nobody in: ${answer.status}`);
  return cookies.join('; ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** Empty where the element has none. */
function attribute(element: string, name: string): string {
  const [, value = ''] = new RegExp(` ${name}="([^"]*)"`).exec(element) ?? [];
  return value.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
