// The one script of shared pages; it stands in the page as it is. Wherever a code is asked for it posts the one that the
// fragment carries, once somebody really looks. On a shared page it follows what is released, and offers the reader's zone.
// @ts-check

const { page, mark } = document.body.dataset;

// The same link opened once more is a new viewing, and a link that is pasted over this address is a link too.
takeSecret();
addEventListener('hashchange', takeSecret);
if (page === 'shared') {
  follow();
  offerOwnZone();
}

function takeSecret() {
  if (location.hash.length < 2) return;
  shown('.opening', true);
  shown('.asking', false);
  whenSeen(() => post(location.hash.slice(1)));
}

/**
 * A page that is made ready beforehand, or opened in the background, has no reader yet.
 * @param {() => void} act
 */
function whenSeen(act) {
  if (document.visibilityState === 'visible' && !(/** @type {any} */ (document).prerendering)) act();
  else document.addEventListener('visibilitychange', () => whenSeen(act), { once: true });
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
  let known = mark ?? '';
  let isRenewing = false;
  let isWanted = false;
  let stream = connect();
  // What is left until a deadline runs down.
  setInterval(() => {
    if (document.querySelector('.due') !== null && document.visibilityState === 'visible') renew();
  }, 60_000);

  function connect() {
    const opened = new EventSource(`${location.pathname}/live?mark=${known}`);
    opened.addEventListener('open', () => say(''));
    opened.addEventListener('changed', renew);
    opened.addEventListener('closed', () => {
      opened.close();
      leave();
    });
    opened.addEventListener('error', () => {
      say('not connected, shown as it last was');
      // What the browser does not try again by itself was refused.
      if (opened.readyState === EventSource.CLOSED) setTimeout(renew, 1_000);
    });
    return opened;
  }

  /** One at a time, so that an older answer never comes last; what fails is tried again. */
  async function renew() {
    isWanted = true;
    if (isRenewing) return;
    isRenewing = true;
    while (isWanted) {
      isWanted = false;
      if (!(await renewed())) {
        isWanted = true;
        await new Promise((resolve) => setTimeout(resolve, 3_000));
      }
    }
    isRenewing = false;
    if (stream.readyState === EventSource.CLOSED) stream = connect();
  }

  /** False where the server could not be asked. */
  async function renewed() {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
    if (answer === null || answer.status >= 500) return false;
    const text = await answer.text().catch(() => null);
    if (text === null) return false;
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    if (!answer.ok || fresh.body.dataset.page !== 'shared') {
      leave();
      return true;
    }
    const isNews = known !== fresh.body.dataset.mark;
    known = fresh.body.dataset.mark ?? '';
    show(fresh);
    if (isNews) say('updated just now');
    return true;
  }
}

/** @param {Document} fresh */
function show(fresh) {
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

/** By its name, one press away. */
function offerOwnZone() {
  const field = document.querySelector('#zone');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!(field instanceof HTMLInputElement) || field.form === null || !own || field.value === own) return;
  const offer = document.createElement('a');
  offer.href = `?zone=${encodeURIComponent(own)}`;
  offer.textContent = `Show in ${own}`;
  field.form.append(offer);
}

/**
 * @param {string} selector
 * @param {boolean} isShown
 */
function shown(selector, isShown) {
  const part = document.querySelector(selector);
  if (part instanceof HTMLElement) part.hidden = !isShown;
}
