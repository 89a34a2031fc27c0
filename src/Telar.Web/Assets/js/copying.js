// A button beside a link that is to be kept. Without this script the link is text that can be marked.
(() => {
  const field = document.querySelector("input.link[data-copy]");
  if (!field) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet small", textContent: field.dataset.copy });
  const told = Object.assign(document.createElement("span"), { className: "small soft" });
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = field.dataset.copied;
    } catch {
      told.textContent = field.dataset.uncopied;
    }
  });
  field.addEventListener("focus", () => field.select());
  const line = Object.assign(document.createElement("p"), { className: "copying" });
  line.append(button, " ", told);
  field.after(line);
})();
