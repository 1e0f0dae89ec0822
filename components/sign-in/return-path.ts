// Where somebody goes once signed in: the page they asked for, if it is one of ours.
// Refuses whatever a browser would take for another origin ("//host", "/\host"), and the sign-in pages themselves.

const HOME = '/incidents';
const HERE = 'http://onset.invalid';

export function returnPath(stated: unknown): string {
  if (typeof stated !== 'string' || !stated.startsWith('/') || !URL.canParse(stated, HERE)) return HOME;
  const { origin, pathname, search, hash } = new URL(stated, HERE);
  const isOurs = origin === HERE && !pathname.startsWith('//');
  return isOurs && !/^\/sign-(in|out)(\/|$)/.test(pathname) && pathname !== '/' ? pathname + search + hash : HOME;
}
