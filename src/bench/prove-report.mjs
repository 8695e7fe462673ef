// Proves the problems of a check report one by one, without any code of Prongsai: parse5 reads the
// pages as the HTML standard says, Node's URL resolves as the URL standard says, and the disk is asked.
// It then turns round: what it finds broken by itself must be in the report.
//   node prove-report.mjs SITE REPORT.json      parse5 7.3.0 has to be in ./node_modules
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(path.join(process.cwd(), 'node_modules/'));
const { parse } = require('parse5');
const [, , site, reportFile] = process.argv;
const report = JSON.parse(fs.readFileSync(reportFile, 'utf8'));
const HTML = /\.x?html?$/i;
// What a browser loads or follows by itself; a plain list, not ours.
const URLS = {
  a: ['href'], area: ['href'], link: ['href'], img: ['src'], script: ['src'], iframe: ['src'], frame: ['src'],
  form: ['action'], source: ['src'], embed: ['src'], object: ['data'], input: ['src'], body: ['background'],
  table: ['background'], td: ['background'], audio: ['src'], video: ['src', 'poster'], track: ['src'],
  blockquote: ['cite'], q: ['cite'], ins: ['cite'], del: ['cite'], image: ['href', 'xlink:href'], use: ['href', 'xlink:href'],
};

/** Every file of the site, as a URL path relative to the root; spelling counts. */
const files = new Set();
for (const entry of fs.readdirSync(site, { recursive: true, withFileTypes: true })) {
  const full = path.join(entry.parentPath ?? entry.path, entry.name);
  let isFile = entry.isFile();
  if (entry.isSymbolicLink()) {
    const real = fs.existsSync(full) && fs.realpathSync(full);
    isFile = real && real.startsWith(fs.realpathSync(site) + '/') && fs.statSync(real).isFile();
  }
  if (isFile) files.add(path.relative(site, full));
}

const pages = new Map();
function page(file) {
  if (!pages.has(file)) pages.set(file, read(file));
  return pages.get(file);
}
function read(file) {
  const bytes = fs.readFileSync(path.join(site, file));
  let text = bytes.toString('utf8');
  if (text.includes('\uFFFD')) text = bytes.toString('latin1');
  if (text.startsWith('\uFEFF')) text = text.slice(1);
  const found = { ids: new Set(), idList: [], urls: [], images: [], headings: [], titles: [], words: 0, html: null, base: null, refresh: [] };
  const walk = (node, inSvg) => {
    if (node.tagName) {
      const svg = inSvg || node.tagName === 'svg';
      const at = Object.fromEntries(node.attrs.map((a) => [a.prefix ? `${a.prefix}:${a.name}` : a.name, a.value]));
      const where = node.sourceCodeLocation;
      if (at.id) { found.ids.add(at.id); found.idList.push({ id: at.id, line: where?.startLine }); }
      if (node.tagName === 'a' && at.name) found.ids.add(at.name);
      if (node.tagName === 'html') found.html = at;
      if (node.tagName === 'base' && at.href !== undefined && found.base === null) found.base = at.href;
      if (node.tagName === 'img') found.images.push({ line: where.startLine, column: where.startCol, at });
      if (/^h[1-6]$/.test(node.tagName)) found.headings.push({ level: +node.tagName[1], line: where.startLine, column: where.startCol });
      if (node.tagName === 'title' && !svg) found.titles.push(textOf(node).replace(/\s+/g, ' ').trim());
      if (node.tagName === 'meta' && /^refresh$/i.test(at['http-equiv'] ?? '')) {
        const url = /^\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?(.*)$/is.exec(at.content ?? '')?.[1].replace(/^["']|["']$/g, '');
        if (url) found.urls.push({ value: url, line: where.startLine, tag: 'meta' });
      }
      for (const name of URLS[node.tagName] ?? []) {
        if (at[name] !== undefined) {
          const spot = where?.attrs?.[name] ?? where;
          found.urls.push({ value: at[name], line: spot?.startLine, column: spot?.startCol, tag: node.tagName, rel: at.rel });
        }
      }
      if (node.tagName === 'body') found.words = textOf(node).trim().split(/\s+/).length;
      node.childNodes.forEach((child) => walk(child, svg)); // not node.content: a template is no part of the page
    } else if (node.childNodes) node.childNodes.forEach((child) => walk(child, inSvg));
  };
  walk(parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false }), false);
  return found;
}
function textOf(node) {
  return node.value ?? (node.childNodes ?? []).map(textOf).join('');
}

const ROOT = 'http://site.invalid/';
const decoded = (s) => { try { return decodeURIComponent(s); } catch { return null; } };
/** Where a link leads: outside, a file, a folder with an index, or nothing. */
function lead(file, value) {
  let base = new URL(file.split('/').map(encodeURIComponent).join('/'), ROOT);
  const written = HTML.test(file) ? page(file).base : null;
  if (written !== null) { try { base = new URL(written, base); } catch { /* the standard: then there is none */ } }
  let url;
  try { url = new URL(value, base); } catch { return { bad: true }; }
  if (url.origin !== new URL(ROOT).origin) return { outside: true, scheme: url.protocol };
  const name = decoded(url.pathname.slice(1));
  if (name === null) return { missing: url.pathname };
  const fragment = url.hash.slice(1).replace(/:~:.*$/s, '');
  const candidates = name === '' || name.endsWith('/') ? [name + 'index.html', name + 'index.htm'] : [name, name + '/index.html'];
  const hit = candidates.find((c) => files.has(c));
  return hit ? { hit, fragment } : { missing: name };
}
function hasFragment(file, fragment) {
  if (fragment === '' || /^top$/i.test(fragment) || !/\.(x?html?|svg)$/i.test(file)) return true;
  return page(file).ids.has(fragment) || page(file).ids.has(decoded(fragment) ?? fragment);
}

/** Is the link written there, at that line? For a CSS file: is the text? */
function isWritten(p) {
  if (HTML.test(p.file)) return page(p.file).urls.some((u) => u.value.trim() === p.target.trim() && (!p.line || u.line === p.line))
    || fs.readFileSync(path.join(site, p.file), 'latin1').split(/\r\n|\n|\r/)[p.line - 1]?.includes(Buffer.from(p.target).toString('latin1'));
  const text = fs.readFileSync(path.join(site, p.file), 'utf8').replace(/\/\*.*?\*\//gs, (c) => c.replace(/[^\n]/g, ' '));
  return text.split('\n')[p.line - 1].includes(p.target);
}

let reachable;
function reached() {
  if (reachable) return reachable;
  reachable = new Set(['index.html']);
  for (const file of reachable) {
    if (!HTML.test(file)) continue;
    for (const u of page(file).urls) {
      const to = lead(file, u.value);
      if (to.hit) reachable.add(to.hit);
    }
  }
  return reachable;
}

const proofs = {
  'link/broken': (p) => isWritten(p) && lead(p.file, p.target).missing !== undefined,
  'link/fragment-missing': (p) => {
    const to = lead(p.file, p.target);
    return isWritten(p) && to.hit && !hasFragment(to.hit, to.fragment);
  },
  'link/local-file': (p) => isWritten(p) && /^(file:|[a-z]:[\\/]|\\\\)/i.test(p.target),
  'page/no-lang': (p) => !(page(p.file).html.lang ?? '').trim(),
  'page/no-title': (p) => !page(p.file).titles.some((t) => t !== ''),
  'page/duplicate-title': (p) => {
    const other = /also that of (.*)$/.exec(p.message.en)[1];
    return other !== p.file && page(p.file).titles[0] === page(other).titles[0];
  },
  'page/duplicate-id': (p) => {
    const id = /The id "(.*)" is used/.exec(p.message.en)[1];
    return page(p.file).idList.filter((i) => i.id === id).length > 1;
  },
  'page/no-alt': (p) => page(p.file).images.some((i) => i.line === p.line && i.at.alt === undefined),
  'page/heading-order': (p) => {
    const [, is, was] = /^h(\d) follows h(\d)/.exec(p.message.en);
    const all = page(p.file).headings;
    const at = all.findIndex((h) => h.line === p.line && h.column === p.column);
    return at > 0 && all[at].level === +is && all[at - 1].level === +was && is - was > 1;
  },
  'page/only-redirects': (p) => page(p.file).urls.some((u) => u.tag === 'meta' && u.value === p.target) && page(p.file).words <= 5,
  'page/orphan': (p) => !reached().has(p.file),
  'page/no-charset': (p) => !/charset\s*=|^\s*<\?xml[^>]*encoding=/i.test(fs.readFileSync(path.join(site, p.file), 'latin1').slice(0, 1024)),
};

const tally = {};
for (const p of report.problems) {
  const t = (tally[p.rule] ??= { reported: 0, proved: 0, unproved: [] });
  t.reported++;
  if (proofs[p.rule]?.(p)) t.proved++;
  else t.unproved.push(p);
}
for (const [rule, t] of Object.entries(tally).sort()) {
  console.log(`${rule}: ${t.reported} reported, ${t.proved} proved`);
  for (const p of t.unproved.slice(0, 5)) console.log('   NOT PROVED', p.file, p.line, p.column, p.target, p.message.en);
}

// The other way round: what this reading finds must be in the report.
const known = new Set(report.problems.filter((p) => p.target !== undefined).map((p) => `${p.file}\n${p.target.trim()}`));
let links = 0, alone = 0;
for (const file of files) {
  if (!HTML.test(file)) continue;
  for (const u of page(file).urls) {
    links++;
    if (u.tag === 'link' && /preconnect|dns-prefetch/i.test(u.rel ?? '')) continue;
    const to = lead(file, u.value);
    const wrong = to.missing !== undefined || to.bad || (to.hit && !hasFragment(to.hit, to.fragment));
    if (wrong && !known.has(`${file}\n${u.value.trim()}`)) {
      if (alone++ < 10) console.log('   NOT REPORTED', file, u.line, u.tag, u.value, JSON.stringify(to));
    }
  }
}
console.log(`${links} links read, ${alone} broken by this reading and not in the report`);
