// Keeps answers while somebody types: sends them by itself, and holds on this device what could not be sent until it was.
// Without this script the page works all the same: its buttons send everything.
(() => {
  const form = document.getElementById("answers"), state = document.getElementById("state");
  if (!form || !window.fetch) return;
  const key = "telar:" + form.getAttribute("action"), wait = 800, again = 5000, before = "was:";
  let timer = 0, sending = null, changed = false;

  const store = what => { try { what === null ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(what)); } catch { /* A full or forbidden store: the server still has what was sent. */ } };
  const stored = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const say = words => { state.textContent = words; };
  const values = () => [...new FormData(form)].filter(([name]) => name !== "shown");

  // What was typed before a lost connection and never arrived. What stood there then comes back too:
  // an answer that was changed elsewhere meanwhile is then asked about, never written over.
  const bringBack = () => {
    const kept = stored();
    if (!kept) return;
    const asked = kept.filter(([name]) => name.startsWith(before)).map(([name]) => name.slice(before.length));
    for (const one of form.elements) {
      const at = one.name.replace(/^(was|pick|rank):/, "");
      if (!asked.some(path => at === path || at.startsWith(path + "/"))) continue;
      const told = kept.filter(([name]) => name === one.name).map(([, value]) => value);
      if (one.type === "radio" || one.type === "checkbox") one.checked = told.includes(one.value);
      else if (told.length) one.value = told[0];
    }
    say(form.dataset.back);
    changed = true;
    plan(0);
  };

  const plan = after => { clearTimeout(timer); timer = setTimeout(keep, after); };

  // One sending at a time: whoever asks meanwhile waits for it, then sends what changed since. True once the server has everything.
  const keep = async () => {
    clearTimeout(timer);
    while (sending) await sending;
    if (!changed) return true;
    sending = send();
    const arrived = await sending;
    sending = null;
    if (!arrived) plan(again);
    return arrived;
  };

  const send = async () => {
    changed = false;
    const body = new FormData(form);
    body.set("go", "keep");
    say(form.dataset.saving);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Keep": "1" }, credentials: "same-origin", redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.status === 404 || answer.status === 410) {
        // Nothing is answered here any more: the page itself says what happened.
        store(null);
        location.reload();
        return true;
      }
      if (!answer.ok) throw new Error();
      // The server has these now: they are what stands in the page from here on.
      const now = new Map(await answer.json());
      for (const one of form.elements) {
        if (one.name.startsWith(before) && now.has(one.name.slice(before.length))) one.value = now.get(one.name.slice(before.length));
      }
      form.elements["shown"].value = Math.floor(Date.now() / 1000);
      store(changed ? values() : null);
      const isWhole = [...body.keys()].every(name => !name.startsWith(before) || now.has(name.slice(before.length)));
      say(isWhole ? form.dataset.saved : form.dataset.except);
      if (changed) plan(wait);
      return true;
    } catch {
      changed = true;
      say(form.dataset.offline);
      return false;
    }
  };

  form.addEventListener("input", () => { changed = true; store(values()); plan(wait); });
  // The page is left only once nothing on it is unsent; over a lost connection it stays, with everything in it.
  form.addEventListener("submit", async event => {
    if (!changed && !sending && navigator.onLine !== false) return;
    event.preventDefault();
    if (navigator.onLine === false) say(form.dataset.offline);
    else if (await keep()) form.requestSubmit(event.submitter);
  });
  addEventListener("online", () => { if (changed) plan(0); });
  addEventListener("pageshow", event => { if (event.persisted && changed) plan(0); });
  bringBack();
})();
