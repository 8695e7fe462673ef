// The preview's own script; never part of the published site. Learns by server-sent events which
// build is the newest, and shows the page as that build has it when it is another than the page's own:
// in place where that is as good as loading the page anew, else by loading it anew.
(() => {
  'use strict';
  const own = document.currentScript;
  const NOW = '/_prongsai/now'; // and the page's path: the page as it is, where its own policy lets us ask
  const KEPT = 'prongsai-preview:' + location.pathname;
  const SILENCE = 12000; // milliseconds; the server beats every four seconds
  const host = document.querySelector('prongsai-panel');

  // A browser that knows no declarative shadow tree leaves the template as it is.
  const template = host && host.querySelector('template');
  if (host && !host.shadowRoot && template) {
    host.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
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

  const openOnes = () => Object.fromEntries(named().map(({ element, name }) => [name, element.open]));

  const openAgain = (details) => named().forEach(({ element, name }) => {
    if (name in details) element.open = details[name];
  });

  const keep = () => {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ x: scrollX, y: scrollY, details: openOnes() }));
    } catch (e) { /* Storage may be switched off: then the page begins at its top. */ }
  };

  const putBack = () => {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
    } catch (e) { /* As above. */ }
    if (!kept) return;
    openAgain(kept.details);
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

  // ---- The page in place -------------------------------------------------------------------------

  // What has run, or has begun, for the page that was there is not undone by changing its markup.
  const LIVELY = 'iframe, frame, object, embed, audio, video, canvas, noscript, [autofocus], [href^="javascript:" i],'
    + ' meta[http-equiv="refresh" i], template[shadowrootmode]';
  const DATA = /^(application|text)\/([a-z.-]+\+)?(json|plain|xml)$/i; // types of scripts that do not run
  const isLively = (page, ours) => page.querySelector(LIVELY) !== null
    || [...page.querySelectorAll('script')].some((s) => s !== ours && !DATA.test(s.getAttribute('type')))
    || page.evaluate('boolean(//@*[starts-with(name(), "on")])', page, null, XPathResult.BOOLEAN_TYPE, null).booleanValue;

  // What a page is dressed in. Whether the files themselves are the same is said by data-looks.
  const DRESS = 'link:not([rel="canonical" i], [rel="alternate" i]), style, base, meta[http-equiv], meta[charset]';
  const dress = (page) => [...page.querySelectorAll(DRESS)].map((e) => e.outerHTML).join('\n');

  // Makes one element like another. What is the same stays as it is: who reads, selects or types
  // there is not disturbed.
  const liken = (old, now) => {
    for (const { name } of [...old.attributes]) if (!now.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of now.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    likenInside(old, now);
  };

  const likenInside = (old, now) => {
    const from = [...old.childNodes];
    const to = [...now.childNodes];
    let first = 0;
    while (first < from.length && first < to.length && from[first].isEqualNode(to[first])) first++;
    let rest = 0;
    const most = Math.min(from.length, to.length) - first;
    while (rest < most && from[from.length - 1 - rest].isEqualNode(to[to.length - 1 - rest])) rest++;
    const after = rest ? from[from.length - rest] : null;
    const gone = from.slice(first, from.length - rest);
    to.slice(first, to.length - rest).forEach((node, i) => {
      const there = gone[i];
      if (!there) old.insertBefore(node, after);
      else if (there.nodeName !== node.nodeName || there.id !== node.id) there.replaceWith(node);
      else if (node.nodeType === Node.ELEMENT_NODE) liken(there, node);
      else there.data = node.data;
    });
    gone.slice(to.length - rest - first).forEach((node) => node.remove());
  };

  // An element that came in place of the one that the address names is not its target yet.
  const isAimedRight = () => {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch (e) { /* Then as it is. */ }
    return (name ? document.getElementById(name) : null) === document.querySelector(':target');
  };

  // Shows this page instead. Says no where that needs a new one, or something unforeseen came of it.
  const become = (html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const script = page.querySelector('script[data-build]');
    const panel = page.querySelector('prongsai-panel > template');
    if (!script || !panel || !host || !host.shadowRoot) return false;
    panel.remove(); // as the browser does when it has made a tree of it
    const isKin = own.nonce === script.nonce && own.dataset.looks === script.dataset.looks && dress(document) === dress(page);
    if (!isKin || isLively(document, own) || isLively(page, script)) return false;
    const details = openOnes();
    const wanted = page.documentElement.cloneNode(true);
    own.dataset.build = script.dataset.build;
    liken(document.documentElement, page.documentElement);
    likenInside(host.shadowRoot, panel.content);
    if (!document.documentElement.isEqualNode(wanted) || !own.isConnected || !isAimedRight()) return false;
    openAgain(details);
    return true;
  };

  let newest = own.dataset.build;
  let renewing = false;
  const renew = async () => {
    if (renewing || leaving) return;
    if (isLively(document, own)) { // whatever the new page is like
      loadAnew();
      return;
    }
    renewing = true;
    try {
      for (let asked = ''; asked !== newest; ) {
        asked = newest;
        const answer = await fetch(NOW + location.pathname, { cache: 'no-store' });
        const html = await answer.text();
        if (!answer.ok || !become(html)) loadAnew();
      }
    } catch (e) {
      loadAnew();
    }
    renewing = false;
  };

  // ---- News --------------------------------------------------------------------------------------

  let source = null;
  let heard = 0;

  const alive = (yes) => {
    heard = yes ? Date.now() : heard;
    const lost = host && host.shadowRoot && host.shadowRoot.querySelector('.lost');
    if (lost) lost.hidden = yes;
  };

  const listen = () => {
    if (source) source.close();
    source = new EventSource('/_prongsai/events');
    heard = Date.now();
    source.onmessage = (event) => {
      alive(true);
      newest = event.data;
      if (newest !== own.dataset.build) renew();
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
