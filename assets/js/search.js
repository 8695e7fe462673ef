/* Search in the reader's own browser: no server, nothing sent anywhere. The index (search/index.js) is
   loaded as a script, because a page opened by a double click may load nothing else, and not before
   somebody begins to search. Without this script the page is a full list by first letter. */
(function () {
  'use strict';

  var MOST = 50; // results shown
  var PAUSE = 300; // ms without a key before the count is read aloud

  var form = document.getElementById('search-form');
  var field = document.getElementById('search-text');
  var status = document.getElementById('search-status');
  var results = document.getElementById('search-results');
  var letters = document.getElementById('letters');
  if (!form || !field || !status || !results || !letters) {
    return;
  }
  var root = form.getAttribute('data-root');
  var entries = null;
  var requested = false;
  var timer = 0;

  var SPACE = /[\u0000- \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
  var UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]/;
  var DASH = /[\u2010-\u2015\u2212]/;
  // Thai signs above, below and behind a letter: a mark that ends before one would tear it off.
  var SIGN = /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/;

  /* The rules of org.prongsai.plan.SearchText; `at` says where in `source` each letter came from. */
  function fold(text) {
    var source = text.normalize('NFC');
    var folded = '';
    var at = [];
    var space = false;
    function add(letter, from) {
      if (space && folded) {
        folded += ' ';
        at.push(from);
      }
      space = false;
      folded += letter;
      at.push(from);
    }
    for (var i = 0; i < source.length; i++) {
      var c = source.charAt(i);
      var am = c === '\u0e4d' ? /^\u0e4d([\u0e48-\u0e4b]?)\u0e32/.exec(source.substr(i, 3)) : null;
      if (am) {
        if (am[1]) {
          add(am[1], i);
        }
        add('\u0e33', i);
        i += am[0].length - 1;
      } else if (c === '\u0e40' && source.charAt(i + 1) === '\u0e40') {
        add('\u0e41', i);
        i++;
      } else if (SPACE.test(c)) {
        space = true;
      } else if (!UNSEEN.test(c)) {
        add(plain(c), i);
      }
    }
    return { source: source, folded: folded, at: at };
  }

  function plain(c) {
    if (c >= '\u0e50' && c <= '\u0e59') {
      return String(c.charCodeAt(0) - 0xe50);
    }
    if (DASH.test(c)) {
      return '-';
    }
    if (c === '\u2018' || c === '\u2019') {
      return "'";
    }
    if (c === '\u201c' || c === '\u201d') {
      return '"';
    }
    return c.toLowerCase().charAt(0);
  }

  /* Thai puts spaces where the writer pauses, and writers differ. */
  function tight(folded) {
    return folded.replace(/[ -]/g, '');
  }

  function load(lines) {
    entries = lines.map(function (line, place) {
      return {
        title: line[0],
        address: line[1],
        note: line[2],
        code: line[3],
        year: line[4],
        key: line[5],
        tightKey: tight(line[5]),
        words: tight(line[6]),
        place: place,
      };
    });
    show();
  }

  /* How well one word of the query fits: 0 best, -1 not at all. */
  function rank(entry, word) {
    var code = /^(?:o-?)?0*([1-9][0-9]?)$/.exec(word);
    if (code && entry.code === 'o' + code[1]) {
      return 0;
    }
    var i = entry.key.indexOf(word);
    if (i === 0) {
      return 1;
    }
    for (; i > 0; i = entry.key.indexOf(word, i + 1)) {
      if (/[ (\[{"'/-]/.test(entry.key.charAt(i - 1))) {
        return 2;
      }
    }
    if (entry.year === word) {
      return 3;
    }
    var part = tight(word);
    if (entry.tightKey.indexOf(part) >= 0) {
      return 4;
    }
    return entry.words.indexOf(part) >= 0 ? 5 : -1;
  }

  function words(query) {
    return fold(query).folded.split(' ').filter(tight);
  }

  /* Entries that fit every word: best first, then the newest year, then as in the list. */
  function find(query) {
    var asked = words(query);
    var found = [];
    entries.forEach(function (entry) {
      var sum = 0;
      for (var i = 0; i < asked.length; i++) {
        var one = rank(entry, asked[i]);
        if (one < 0) {
          return;
        }
        sum += one;
      }
      found.push({ entry: entry, rank: sum });
    });
    return found
      .sort(function (a, b) {
        return (
          a.rank - b.rank ||
          (b.entry.year || '9999') - (a.entry.year || '9999') ||
          a.entry.place - b.entry.place
        );
      })
      .map(function (hit) {
        return hit.entry;
      });
  }

  /* The title as text and <mark>s; nothing of it ever becomes markup. */
  function highlight(link, title, asked) {
    var text = fold(title);
    var letters = '';
    var at = [];
    for (var i = 0; i < text.folded.length; i++) {
      if (tight(text.folded.charAt(i))) {
        letters += text.folded.charAt(i);
        at.push(text.at[i]);
      }
    }
    var marked = [];
    asked.forEach(function (word) {
      var part = tight(word);
      for (var i = letters.indexOf(part); i >= 0; i = letters.indexOf(part, i + part.length)) {
        var from = at[i];
        while (from > 0 && SIGN.test(text.source.charAt(from))) {
          from--;
        }
        var to = at[i + part.length - 1] + 1;
        while (to < text.source.length && SIGN.test(text.source.charAt(to))) {
          to++;
        }
        for (var j = from; j < to; j++) {
          marked[j] = true;
        }
      }
    });
    for (var start = 0; start < text.source.length; ) {
      var end = start + 1;
      while (end < text.source.length && !marked[end] === !marked[start]) {
        end++;
      }
      var piece = document.createTextNode(text.source.slice(start, end));
      link.appendChild(marked[start] ? document.createElement('mark') : piece);
      if (marked[start]) {
        link.lastChild.appendChild(piece);
      }
      start = end;
    }
  }

  function item(entry, asked) {
    var line = document.createElement('li');
    var link = document.createElement('a');
    var note = document.createElement('span');
    link.href = root + entry.address;
    highlight(link, entry.title, asked);
    note.className = 'ps-entries__note';
    note.textContent = entry.note;
    line.appendChild(link);
    line.appendChild(document.createTextNode(' '));
    line.appendChild(note);
    return line;
  }

  function say(text) {
    clearTimeout(timer);
    timer = setTimeout(function () {
      status.textContent = text;
      remember();
    }, PAUSE);
  }

  /* So that one comes back to the results from a page; some browsers refuse it for files. */
  function remember() {
    var query = field.value.trim();
    try {
      history.replaceState(null, '', query ? '?q=' + encodeURIComponent(query) : location.pathname);
    } catch (refused) {
      // The search works without.
    }
  }

  function show() {
    var asked = words(field.value);
    results.textContent = '';
    if (!asked.length || !entries) {
      results.hidden = true;
      letters.hidden = false;
      say('');
      return;
    }
    var found = find(field.value);
    found.slice(0, MOST).forEach(function (entry) {
      results.appendChild(item(entry, asked));
    });
    results.hidden = !found.length;
    letters.hidden = found.length > 0;
    if (!found.length) {
      say('ไม่พบ “' + field.value.trim() + '” ลองใช้คำที่สั้นลง หรือเลือกจากรายการตามตัวอักษรด้านล่าง');
    } else if (found.length > MOST) {
      say('พบ ' + found.length + ' รายการ แสดง ' + MOST + ' รายการแรก พิมพ์เพิ่มเพื่อให้แคบลง');
    } else {
      say('พบ ' + found.length + ' รายการ');
    }
  }

  function ask() {
    if (!requested) {
      requested = true;
      var script = document.createElement('script');
      script.src = root + 'search/index.js';
      script.onerror = function () {
        requested = false;
        say('เปิดดัชนีค้นหาไม่ได้ เลือกจากรายการตามตัวอักษรด้านล่างได้');
      };
      document.head.appendChild(script);
    }
  }

  /* Arrow keys go from the field into the results and back; Escape clears the field. */
  function move(event) {
    var links = [].slice.call(results.querySelectorAll('a'));
    var here = links.indexOf(document.activeElement);
    var inField = document.activeElement === field;
    if (event.key === 'Escape' && (inField || here >= 0)) {
      field.value = '';
      field.focus();
      show();
    } else if (event.key === 'ArrowDown' && (inField || here >= 0) && links[here + 1]) {
      links[here + 1].focus();
    } else if (event.key === 'ArrowUp' && here >= 0) {
      (links[here - 1] || field).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  window.prongsaiSearch = { fold: fold, load: load };

  field.addEventListener('focus', ask);
  field.addEventListener('input', function () {
    ask();
    show();
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    ask();
    show();
    var first = results.querySelector('a');
    if (first) {
      first.focus();
    }
  });
  document.addEventListener('keydown', move);

  var before = /[?&]q=([^&]*)/.exec(location.search);
  if (before && !field.value) {
    try {
      field.value = decodeURIComponent(before[1].replace(/\+/g, ' '));
    } catch (garbled) {
      // Not ours: somebody cut the address short.
    }
  }
  if (field.value || document.activeElement === field) {
    ask();
  }
})();
