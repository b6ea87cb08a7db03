// Only adds: a file can be opened in place of being pasted.
(() => {
  "use strict";
  const text = document.querySelector("textarea[data-file]");
  if (!text) return;
  const label = document.createElement("label");
  label.className = "bs-file";
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".yaml,.yml,text/yaml";
  label.append(`${text.dataset.file}: `, input);
  input.addEventListener("change", () =>
    input.files[0]?.text().then((content) => {
      text.value = content;
    }));
  text.before(label);
})();
