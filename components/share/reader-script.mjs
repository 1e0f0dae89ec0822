// The one script of shared pages; it stands in the page as it is. On the entry page it posts the secret that the fragment
// carries, once somebody really looks. On a shared page it follows what is released, and offers the reader's own zone.
// @ts-check

const { page, mark } = document.body.dataset;

if (page === 'entry') enter();
if (page === 'shared') {
  follow();
  offerOwnZone();
  // The same link opened once more is a new viewing.
  if (secret()) whenSeen(() => post(secret()));
}

function enter() {
  if (!secret()) return;
  shown('.opening', true);
  shown('.asking', false);
  whenSeen(() => post(secret()));
}

function secret() {
  return location.hash.slice(1);
}

/**
 * A page that is made ready beforehand, or opened in the background, has no reader yet.
 * @param {() => void} act
 */
function whenSeen(act) {
  if (document.visibilityState === 'visible' && !(/** @type {any} */ (document).prerendering)) return act();
  document.addEventListener('visibilitychange', () => whenSeen(act), { once: true });
}

/** @param {string} code */
function post(code) {
  const form = document.createElement('form');
  form.method = 'post';
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'code';
  field.value = code;
  form.append(field);
  // So that neither the history nor the address that is posted to has the secret.
  history.replaceState(null, '', location.pathname);
  document.body.append(form);
  form.submit();
}

function follow() {
  const address = `${location.pathname}/live`;
  let known = mark ?? '';
  const connect = () => {
    const stream = new EventSource(`${address}?mark=${known}`);
    stream.addEventListener('open', () => say(''));
    stream.addEventListener('changed', renew);
    stream.addEventListener('closed', () => {
      stream.close();
      leave();
    });
    stream.addEventListener('error', () => {
      say('not connected, shown as it last was');
      // What the browser does not try again by itself was refused.
      if (stream.readyState === EventSource.CLOSED) setTimeout(renew, 1000);
    });
    return stream;
  };
  let stream = connect();

  async function renew() {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
    if (answer === null || answer.status >= 500) {
      if (stream.readyState === EventSource.CLOSED) setTimeout(renew, 5000);
      return;
    }
    if (!answer.ok) return leave();
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (fresh.body.dataset.page !== 'shared') return leave();
    known = fresh.body.dataset.mark ?? '';
    const opened = [...document.querySelectorAll('details')].map((one) => one.open);
    for (const part of ['header', 'main', 'footer', '.watermark']) {
      const now = document.querySelector(part);
      const next = fresh.querySelector(part);
      if (now !== null && next !== null) now.replaceWith(next);
    }
    document.title = fresh.title;
    [...document.querySelectorAll('details')].forEach((one, place) => {
      one.open = opened[place] ?? false;
    });
    offerOwnZone();
    say('updated just now');
    if (stream.readyState === EventSource.CLOSED) stream = connect();
  }
}

/** Nothing stays on the screen of what may not be read any more. */
function leave() {
  document.body.replaceChildren();
  location.reload();
}

/** @param {string} words */
function say(words) {
  const place = document.querySelector('.live');
  if (place !== null) place.textContent = words;
}

function offerOwnZone() {
  const field = document.querySelector('#zone');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!(field instanceof HTMLInputElement) || !own || field.value === own) return;
  field.value = own;
  const button = field.form?.querySelector('button');
  if (button) button.textContent = 'Show';
}

/**
 * @param {string} selector
 * @param {boolean} isShown
 */
function shown(selector, isShown) {
  const part = document.querySelector(selector);
  if (part instanceof HTMLElement) part.hidden = !isShown;
}
