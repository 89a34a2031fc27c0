// Keeps answers while somebody types: sends them by itself, and holds on this device what could not be sent until it was.
// What an answer brings up or makes needless comes and goes; files are sent once; an order is made by arrows; a device may say where it is.
// Without this script the page works all the same: its buttons send everything.
(() => {
  const form = document.getElementById("answers"), state = document.getElementById("state");
  if (!form || !window.fetch) return;
  const key = "telar:" + form.getAttribute("action"), wait = 800, again = 5000, before = "was:";
  const blocks = ".question, .note, .turn, .repeat";
  let timer = 0, sending = null, changed = false, leaving = false, problems = new Map();
  const left = new Set();

  const store = what => { try { what === null ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(what)); } catch { /* A full or forbidden store: the server still has what was sent. */ } };
  const stored = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const say = words => { state.textContent = words; };
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const values = () => [...new FormData(form)].filter(([name, value]) => name !== "shown" && typeof value === "string");

  // What was typed before a lost connection and never arrived. What stood there then comes back too:
  // an answer that was changed elsewhere meanwhile is then asked about, never written over.
  const bringBack = () => {
    const kept = stored();
    if (!kept) return;
    const asked = kept.filter(([name]) => name.startsWith(before)).map(([name]) => name.slice(before.length));
    for (const one of form.elements) {
      const at = one.name.replace(/^(was|pick|rank):/, "");
      const isMark = one.name === "removed";
      if (one.type === "file" || one.type === "submit" || (!isMark && !asked.some(path => at === path || at.startsWith(path + "/")))) continue;
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
    // Files go by their own button, once.
    for (const [name, value] of [...body]) if (typeof value !== "string") body.delete(name);
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
      const told = await answer.json(), now = new Map(told.kept);
      for (const one of form.elements) {
        if (one.name.startsWith(before) && now.has(one.name.slice(before.length))) one.value = now.get(one.name.slice(before.length));
      }
      form.elements["shown"].value = Math.floor(Date.now() / 1000);
      store(changed ? values() : null);
      const isWhole = [...body.keys()].every(name => !name.startsWith(before) || now.has(name.slice(before.length)));
      problems = new Map(told.problems);
      const wrong = tellProblems();
      say(!isWhole ? form.dataset.except : wrong ? `${form.dataset.saved}. ${wrong}` : form.dataset.saved);
      if (changed) plan(wait);
      else if (isWhole && !leaving) await bringUp(told.shown);
      return true;
    } catch {
      changed = true;
      say(form.dataset.offline);
      return false;
    }
  };

  // What does not fit is said once the field was left, below its question; gives the words that are new.
  const tellProblems = () => {
    let words = "";
    for (const block of form.querySelectorAll(".question")) {
      if (!left.has(block.id)) continue;
      const kept = block.querySelector(":scope > input[type=hidden]"), shown = block.querySelector(":scope > .problem");
      const field = block.matches("fieldset") ? null : block.querySelector("input:not([type=hidden]), textarea"), problem = problems.get(block.id);
      if (problem === undefined && shown && kept?.value) {
        shown.remove();
        field?.removeAttribute("aria-invalid");
      }
      if (problem === undefined || shown?.textContent === problem) continue;
      const line = shown ?? Object.assign(document.createElement("p"), { className: "problem", id: block.id + "-problem" });
      line.textContent = words = problem;
      if (!shown) kept.before(line);
      field?.setAttribute("aria-invalid", "true");
      (field ?? block).setAttribute("aria-describedby", [...new Set([...((field ?? block).getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean), line.id])].join(" "));
    }
    return words;
  };

  // The answers just kept may ask for more, or for less: the page is fetched, and what differs comes or goes. Nothing that stays is touched.
  const bringUp = async shown => {
    const here = new Set([...form.querySelectorAll(".question, .note, .turn")].map(one => one.id));
    const isSame = shown.length === here.size && shown.every(id => here.has(id));
    if (isSame && !("moves" in form.dataset)) return;
    const answer = await fetch(form.action, { credentials: "same-origin", redirect: "manual" });
    if (!answer.ok || changed) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html"), other = page.getElementById("answers");
    if (!other || changed) return;
    match(form, other);
    const bar = document.querySelector(".progress"), newBar = page.querySelector(".progress");
    if (bar && newBar) bar.innerHTML = newBar.innerHTML;
  };

  const match = (mine, theirs) => {
    const kept = new Map([...mine.children].filter(one => one.id).map(one => [one.id, one]));
    let last = null;
    for (const one of [...theirs.children]) {
      if (!one.id || one.id === "state") continue;
      const own = kept.get(one.id);
      kept.delete(one.id);
      if (!own) {
        const first = mine.querySelector(":scope > [id], :scope > .doing, :scope > .more");
        last ? last.after(one) : first ? first.before(one) : mine.append(one);
        ready(one);
        last = one;
        continue;
      }
      if (own.matches(".turn, .repeat")) match(own, one);
      else if (own.matches(".question, .note") && saying(own) !== saying(one) && !own.contains(document.activeElement)) {
        own.replaceWith(one);
        ready(one);
        last = one;
        continue;
      }
      last = own;
    }
    const count = mine.querySelector(":scope > [name^='turns:']"), newCount = theirs.querySelector(":scope > [name^='turns:']");
    if (count && newCount) count.value = newCount.value;
    for (const gone of kept.values()) {
      if (gone.matches(blocks) || gone.matches(".group")) gone.remove();
    }
  };

  // What a question says and offers, without what was answered.
  const saying = block => {
    const copy = block.cloneNode(true);
    copy.querySelectorAll(".problem, textarea, .places, .nth, .made, .here, .chosen, .quiet").forEach(one => one.remove());
    return copy.textContent.replace(/\s+/g, " ").trim() + [...copy.querySelectorAll("input[type=radio], input[type=checkbox]")].map(one => one.value).join();
  };

  // A file goes with everything else that was typed; the page comes back at its question.
  const upload = async field => {
    const file = field.files[0], block = field.closest(".question");
    if (!file) return;
    if (file.size > Number(field.dataset.most)) {
      field.value = "";
      say(field.dataset.large);
      block.querySelector(".made")?.remove();
      block.querySelector(".searchline").before(Object.assign(document.createElement("p"), { className: "problem made", textContent: field.dataset.large }));
      return;
    }
    say(form.dataset.sending);
    form.requestSubmit(field.parentNode.querySelector("button"));
  };

  // An order by arrows: the numbers stay the answer, the lines move.
  const readyRank = list => {
    if (list.dataset.ready || list.querySelector("input[readonly]")) return;
    list.dataset.ready = "1";
    const lines = () => [...list.querySelectorAll(":scope > .option")], name = line => line.querySelector("span:not(.nth, .places)").textContent;
    const isPut = () => lines().every(line => line.querySelector("input").value);
    const number = () => lines().forEach((line, at) => { line.querySelector("input").value = at + 1; });
    const show = () => lines().forEach((line, at) => {
      line.querySelector(".nth").textContent = isPut() ? `${at + 1}.` : "";
      const [up, down] = line.querySelectorAll("button");
      up.setAttribute("aria-disabled", at === 0);
      down.setAttribute("aria-disabled", at === lines().length - 1);
    });
    const put = () => { number(); show(); keepOrder.hidden = true; list.dispatchEvent(new Event("input", { bubbles: true })); };
    for (const line of lines()) {
      const input = line.querySelector("input"), nth = Object.assign(document.createElement("span"), { className: "nth" }), places = Object.assign(document.createElement("span"), { className: "places" });
      // Of a label whose field is hidden nothing is chosen by a tap.
      const row = document.createElement("div");
      row.className = line.className;
      row.append(...line.childNodes);
      input.hidden = true;
      row.prepend(nth);
      for (const [step, sign, words] of [[-1, "↑", list.dataset.up], [1, "↓", list.dataset.down]]) {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: sign });
        button.setAttribute("aria-label", fill(words, { option: name(row) }));
        button.addEventListener("click", () => {
          const all = lines(), at = all.indexOf(row), to = at + step;
          if (to < 0 || to >= all.length) return;
          step < 0 ? all[to].before(row) : all[to].after(row);
          put();
          button.focus();
          say(fill(list.dataset.told, { option: name(row), n: to + 1, all: all.length }));
        });
        places.append(button);
      }
      row.append(places);
      line.replaceWith(row);
    }
    const keepOrder = Object.assign(document.createElement("button"), { type: "button", className: "quiet small made", textContent: list.dataset.keep, hidden: isPut() });
    keepOrder.addEventListener("click", () => { put(); list.querySelector("button").focus(); });
    list.after(keepOrder);
    const help = list.parentNode.querySelector(":scope > .hint:has(+ .options)");
    if (help) help.textContent = list.dataset.help;
    show();
  };

  const readyPlace = here => {
    if (!navigator.geolocation || here.dataset.ready) return;
    here.dataset.ready = "1";
    here.hidden = false;
    const field = here.closest(".question").querySelector("input[type=text]");
    here.querySelector("button").addEventListener("click", () => {
      say(here.dataset.asking);
      navigator.geolocation.getCurrentPosition(found => {
        const digits = Number(here.dataset.digits);
        field.value = `${found.coords.latitude.toFixed(digits)} ${found.coords.longitude.toFixed(digits)}`;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.focus();
      }, () => say(here.dataset.failed), { timeout: 20000, maximumAge: 600000 });
    });
  };

  const ready = within => {
    within.querySelectorAll(".rank").forEach(readyRank);
    within.querySelectorAll(".here").forEach(readyPlace);
    within.querySelectorAll("input[type=file]").forEach(field => { field.parentNode.querySelector("button").hidden = true; });
  };

  form.addEventListener("input", event => {
    if (event.target.type === "file") return;
    changed = true;
    store(values());
    plan(wait);
  });
  form.addEventListener("change", event => { if (event.target.type === "file") upload(event.target); });
  form.addEventListener("focusout", event => {
    const block = event.target.closest(".question");
    if (!block || block.contains(event.relatedTarget)) return;
    left.add(block.id);
    if (changed) return;
    const words = tellProblems();
    if (words) say(words);
  });
  // The page is left only once nothing on it is unsent; over a lost connection it stays, with everything in it.
  form.addEventListener("submit", async event => {
    if (!changed && !sending && navigator.onLine !== false) return;
    event.preventDefault();
    if (navigator.onLine === false) return say(form.dataset.offline);
    // What the answers bring up is on the next page anyway: it is not fetched twice.
    leaving = true;
    if (await keep()) form.requestSubmit(event.submitter);
    else leaving = false;
  });
  addEventListener("online", () => { if (changed) plan(0); });
  addEventListener("pageshow", event => { if (event.persisted && changed) plan(0); });
  ready(form);
  bringBack();
})();
