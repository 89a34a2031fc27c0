// Keeps answers while somebody types: sends them by itself, and holds on this device what could not be sent until it was.
// Without this script the page works all the same: its buttons send everything.
(() => {
  const form = document.getElementById("answers"), state = document.getElementById("state");
  if (!form || !window.fetch) return;
  const key = "telar:" + form.getAttribute("action"), wait = 800, again = 5000;
  let timer = 0, sending = false, changed = false;

  const store = what => { try { what === null ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(what)); } catch { /* A full or forbidden store: the server still has what was sent. */ } };
  const stored = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const fields = () => [...form.elements].filter(one => one.name && one.name.startsWith("/"));
  const say = words => { state.textContent = words; };
  const values = () => [...new FormData(form)].filter(([name]) => name !== "shown");

  // What was typed before a lost connection and never arrived.
  const bringBack = () => {
    const kept = stored();
    if (!kept) return;
    for (const one of fields()) {
      const told = kept.filter(([name]) => name === one.name).map(([, value]) => value);
      if (one.type === "radio" || one.type === "checkbox") one.checked = told.includes(one.value);
      else if (told.length) one.value = told[0];
    }
    say(form.dataset.back);
    plan(0);
  };

  const plan = after => { clearTimeout(timer); timer = setTimeout(send, after); };

  const send = async () => {
    if (sending) { changed = true; return; }
    sending = true; changed = false;
    const body = new FormData(form);
    body.set("go", "keep");
    say(form.dataset.saving);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Keep": "1" }, credentials: "same-origin", redirect: "manual" });
      if (!answer.ok) throw new Error();
      // The server has these now: they are what stands in the page from here on.
      for (const [name, value] of await answer.json()) {
        const before = form.elements["was:" + name];
        if (before) before.value = value;
      }
      form.elements["shown"].value = Math.floor(Date.now() / 1000);
      if (!changed) store(null);
      say(form.dataset.saved);
    } catch {
      say(form.dataset.offline);
      plan(again);
    } finally {
      sending = false;
      if (changed) plan(wait);
    }
  };

  form.addEventListener("input", () => { store(values()); plan(wait); });
  form.addEventListener("submit", event => {
    if (navigator.onLine === false) { event.preventDefault(); store(values()); say(form.dataset.offline); return; }
    clearTimeout(timer);
  });
  addEventListener("online", () => { if (stored()) plan(0); });
  addEventListener("pageshow", event => { if (event.persisted && stored()) plan(0); });
  bringBack();
})();
