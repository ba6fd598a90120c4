// Keeps a page current. A "patch" is one element as it is now; one whose id the page does not have
// yet becomes a row of the list for ids of its kind.
(() => {
  const body = document.body.dataset, now = () => Date.now() + skew;
  const byId = id => document.getElementById(id), state = byId('live');
  const skew = body.now ? body.now - Date.now() : 0;
  const since = time => Math.max(0, Math.floor((now() - Date.parse(time)) / 1000));
  const write = (e, text) => { if (e.textContent !== text) e.textContent = text; };
  const pair = (s, big, small, b, m) =>
    Math.floor(s / b) + big + ' ' + String(Math.floor(s % b / m)).padStart(2, '0') + small;
  const span = s => s < 60 ? s + 's' : s < 3600 ? pair(s, 'm', 's', 60, 1)
    : s < 86400 ? pair(s, 'h', 'm', 3600, 60) : pair(s, 'd', 'h', 86400, 3600);
  const ago = s => s < 5 ? 'just now' : s < 60 ? s + ' s ago'
    : s < 3600 ? Math.floor(s / 60) + ' min ago' : s < 86400 && Math.floor(s / 3600) + ' h ago';

  const tick = root => {
    root.querySelectorAll('[data-since]').forEach(e => write(e, span(since(e.dataset.since))));
    root.querySelectorAll('time:not(.still)').forEach(e => {
      e.dataset.words ??= e.textContent;
      write(e, ago(since(e.dateTime)) || e.dataset.words);
    });
  };

  const replace = (old, fresh) => {
    const parts = e => [...e.querySelectorAll('a,button')];
    const held = parts(old).indexOf(document.activeElement), say = fresh.dataset.say;
    if (say && say !== old.dataset.say) write(byId('say'), say);
    old.replaceWith(fresh);
    parts(fresh)[held]?.focus();
  };
  const add = fresh => {
    const list = document.querySelector(`[data-rows="${fresh.id.replace(/-\d+$/, '')}"]`);
    if (!list) return;
    const first = list.dataset.add === 'first';
    list[first ? 'prepend' : 'append'](fresh);
    const rows = list.rows, most = list.dataset.most;
    if (rows.length > most) rows[first ? most : 0].remove();
  };
  const patch = event => {
    const holder = document.createElement('template');
    holder.innerHTML = event.data;
    tick(holder.content);
    const fresh = holder.content.firstElementChild, old = byId(fresh.id);
    if (old) replace(old, fresh); else add(fresh);
  };

  let source, wait = 1000;
  const show = words => {
    state.hidden = false;
    state.classList.toggle('off', words !== 'Live');
    write(state, words);
  };
  const open = () => {
    source?.close();
    source = new EventSource(body.live);
    source.onopen = () => { wait = 1000; show('Live'); };
    source.addEventListener('patch', patch);
    source.onerror = () => {
      show('Reconnecting');
      if (source.readyState < 2) return;
      setTimeout(() => document.hidden || open(), wait);
      wait = Math.min(wait * 2, 30000);
    };
  };

  tick(document);
  setInterval(() => tick(document), 1000);
  if (!state) return;
  open();
  // A hidden page costs nothing; seen again, it gets everything.
  document.addEventListener('visibilitychange', () => {
    source.close();
    document.hidden || open();
  });
})();
