// The preview's own script; never part of the published site. Learns by server-sent events which
// build is the newest, and loads the page anew when it is another than the page's own.
(() => {
  'use strict';
  const build = document.currentScript.dataset.build;
  const KEPT = 'prongsai-preview:' + location.pathname;
  const SILENCE = 12000; // milliseconds; the server beats every four seconds
  const host = document.querySelector('prongsai-panel');

  // A browser that knows no declarative shadow tree leaves the template as it is.
  const template = host && host.querySelector('template');
  if (host && !host.shadowRoot && template) {
    host.attachShadow({ mode: 'open' }).append(template.content);
  }

  // ---- What the reader was looking at ------------------------------------------------------------

  const allDetails = () => {
    const own = host && host.shadowRoot ? [...host.shadowRoot.querySelectorAll('details')] : [];
    return [...document.querySelectorAll('details'), ...own];
  };

  // By its words and their number, because what is edited may move it.
  const named = () => {
    const seen = new Map();
    return allDetails().map((element) => {
      const summary = element.querySelector('summary');
      const aside = element.closest('aside');
      const inPanel = element.getRootNode() !== document;
      const words = inPanel
        ? 'panel ' + aside.className
        : element.id || (summary ? summary.textContent.trim() : '');
      const count = (seen.get(words) || 0) + 1;
      seen.set(words, count);
      return { element, name: words + '#' + count };
    });
  };

  const keep = () => {
    try {
      const details = {};
      named().forEach(({ element, name }) => { details[name] = element.open; });
      sessionStorage.setItem(KEPT, JSON.stringify({ x: scrollX, y: scrollY, details }));
    } catch (e) { /* Storage may be switched off: then the page begins at its top. */ }
  };

  const putBack = () => {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
    } catch (e) { /* As above. */ }
    if (!kept) return;
    named().forEach(({ element, name }) => {
      if (name in kept.details) element.open = kept.details[name];
    });
    const scroll = () => scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' });
    scroll();
    // Pictures without a size may come later; but a reader who has moved on is left alone.
    const put = scrollY;
    addEventListener('load', () => { if (scrollY === put) scroll(); }, { once: true });
  };

  let leaving = false;
  const loadAnew = () => {
    if (leaving) return;
    leaving = true;
    keep();
    history.scrollRestoration = 'manual';
    location.reload();
  };
  addEventListener('pageshow', () => { leaving = false; });

  // ---- News --------------------------------------------------------------------------------------

  const lost = host && host.shadowRoot && host.shadowRoot.querySelector('.lost');
  let source = null;
  let heard = 0;

  const alive = (yes) => {
    heard = yes ? Date.now() : heard;
    if (lost) lost.hidden = yes;
  };

  const listen = () => {
    if (source) source.close();
    source = new EventSource('/_prongsai/events');
    heard = Date.now();
    source.onmessage = (event) => {
      alive(true);
      if (event.data !== build) loadAnew();
    };
    source.addEventListener('beat', () => alive(true));
    source.onerror = () => alive(false);
  };

  const stop = () => {
    if (source) source.close();
    source = null;
  };

  // A browser opens six connections to a server at most, and each tab would keep one: those that
  // nobody sees let go, and learn what they missed when they are looked at.
  const look = () => (document.hidden ? stop() : listen());
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', (event) => { if (event.persisted) look(); });
  addEventListener('pagehide', stop);
  addEventListener('online', look);

  // After a sleep a connection may be dead without anybody having said so.
  setInterval(() => {
    const dead = source && (source.readyState === EventSource.CLOSED || Date.now() - heard > SILENCE);
    if (dead && !document.hidden) listen();
  }, 2000);

  putBack();
  look();
})();
