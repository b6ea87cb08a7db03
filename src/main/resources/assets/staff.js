// Only adds: a file can be opened in place of being pasted.
(() => {
  "use strict";
  const text = document.querySelector("textarea[data-file]");
  if (!text) return;
  const label = document.createElement("label");
  label.className = "bs-file";
  const input = document.createElement("input");
  input.type = "file";
  input.accept = text.dataset.accept ?? ".yaml,.yml,text/yaml";
  label.append(`${text.dataset.file}: `, input);
  input.addEventListener("change", () =>
    input.files[0]?.text().then((content) => {
      text.value = content;
    }));
  text.before(label);
})();

// Counts that change while somebody watches: asked for again every ten seconds.
(() => {
  "use strict";
  const live = document.querySelector("[data-live]");
  if (!live) return;
  setInterval(async () => {
    const answer = await fetch(location.href).catch(() => null); // no network: the next time
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-live]");
    if (!now) location.reload();
    else if (now.innerHTML !== live.innerHTML) live.replaceChildren(...now.childNodes);
  }, 10000);
})();
