// Keeps an open page current. Each "patch" event carries one element as it is now, under its id;
// an id the page does not have yet becomes a row of the list that collects ids of its kind.
(() => {
  'use strict';
  const SHORTEST = 1000, MOST_ROWS = 200;
  const body = document.body, state = document.getElementById('live');
  const skew = body.dataset.now ? Number(body.dataset.now) - Date.now() : 0;
  const all = (root, css) => [...(root.matches(css) ? [root] : []), ...root.querySelectorAll(css)];

  const two = n => String(n).padStart(2, '0');
  const span = s => s < 60 ? s + 's'
    : s < 3600 ? Math.floor(s / 60) + 'm ' + two(s % 60) + 's'
    : s < 86400 ? Math.floor(s / 3600) + 'h ' + two(Math.floor(s / 60) % 60) + 'm'
    : Math.floor(s / 86400) + 'd ' + two(Math.floor(s / 3600) % 24) + 'h';
  const ago = s => s < 5 ? 'just now' : s < 60 ? s + ' s ago'
    : s < 3600 ? Math.floor(s / 60) + ' min ago'
    : s < 86400 ? Math.floor(s / 3600) + ' h ago' : null;
  const since = iso => Math.max(0, Math.floor((Date.now() + skew - Date.parse(iso)) / 1000));
  const write = (element, text) => {
    if (text !== null && element.textContent !== text) element.textContent = text;
  };
  const tick = root => {
    all(root, '[data-since]').forEach(e => write(e, span(since(e.dataset.since))));
    all(root, 'time').forEach(e => {
      e.dataset.words ??= e.textContent;
      write(e, ago(since(e.dateTime)) ?? e.dataset.words);
    });
  };

  const replace = (old, fresh) => {
    const held = [...old.querySelectorAll('a,button')].indexOf(document.activeElement);
    if (fresh.dataset.say && fresh.dataset.say !== old.dataset.say) {
      document.getElementById('say').textContent = fresh.dataset.say;
    }
    old.replaceWith(fresh);
    if (held >= 0) fresh.querySelectorAll('a,button')[held]?.focus();
  };
  const add = fresh => {
    const list = document.querySelector(`[data-rows="${fresh.id.replace(/-\d+$/, '')}"]`);
    if (!list) return;
    const first = list.dataset.add === 'first';
    list[first ? 'prepend' : 'append'](fresh);
    if (list.rows.length > MOST_ROWS) list.rows[first ? MOST_ROWS : 0].remove();
  };
  const patch = event => {
    const holder = document.createElement('template');
    holder.innerHTML = event.data;
    const fresh = holder.content.firstElementChild;
    const old = document.getElementById(fresh.id);
    tick(fresh);
    if (old) replace(old, fresh); else add(fresh);
  };

  let source, wait = SHORTEST;
  const show = (live, words) => {
    state.hidden = false;
    state.classList.toggle('off', !live);
    write(state, words);
  };
  const open = () => {
    source = new EventSource(body.dataset.live);
    source.onopen = () => { wait = SHORTEST; show(true, 'Live'); };
    source.addEventListener('patch', patch);
    source.onerror = () => {
      show(false, 'Reconnecting');
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(() => { if (!document.hidden) open(); }, wait);
      wait = Math.min(wait * 2, 30000);
    };
  };

  tick(body);
  setInterval(() => tick(body), 1000);
  if (!state) return;
  show(false, 'Connecting');
  open();
  // A hidden page costs nothing; when it is seen again, the stream begins with everything.
  document.addEventListener('visibilitychange', () => {
    source.close();
    if (!document.hidden) open();
  });
})();
