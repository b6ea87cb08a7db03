// Only adds: every page works without.
(() => {
  "use strict";
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  document.querySelector(".bs-faults")?.focus();

  for (const button of all("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", () =>
      navigator.clipboard.writeText(button.dataset.copy).then(() => {
        button.textContent = button.dataset.done;
      }));
  }

  const menu = document.querySelector(".bs-languages");
  if (menu) {
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
  }

  // Ranking: buttons that move an item at once, in place of the lists to choose a place from.
  for (const list of all(".bs-ranking[data-up]")) {
    const items = all("li", list).map((row) => {
      const select = row.querySelector("select");
      const name = row.querySelector("label").textContent.trim();
      return { row, select, name, first: Number(select.value) || Infinity };
    });
    if (!items.length) continue;
    const places = items[0].select.options.length - 1;
    let ranked = items.filter((item) => item.first < Infinity).sort((a, b) => a.first - b.first);

    const status = document.createElement("p");
    status.className = "bs-hidden";
    status.setAttribute("role", "status");
    list.after(status);

    const show = () => {
      const rest = items.filter((item) => !ranked.includes(item));
      for (const item of [...ranked, ...rest]) {
        const at = ranked.indexOf(item);
        item.select.value = at < 0 ? "" : String(at + 1);
        item.place.textContent = at < 0 ? "" : String(at + 1);
        item.down.disabled = at < 0;
        item.up.disabled = at === 0;
        list.append(item.row);
      }
    };
    const move = (item, step, button) => {
      const at = ranked.indexOf(item);
      ranked = ranked.filter((other) => other !== item);
      if (at < 0) ranked = [...ranked.slice(0, places - 1), item];
      else if (step < 0 || at < ranked.length) ranked.splice(Math.max(0, at + step), 0, item);
      show();
      (button.disabled ? item.up.disabled ? item.down : item.up : button).focus();
      status.textContent = `${item.name}: ${item.select.selectedOptions[0].textContent}`;
    };
    const button = (item, sign, word, step) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "utrecht-button utrecht-button--secondary-action bs-button";
      made.textContent = sign;
      made.setAttribute("aria-label", `${word}: ${item.name}`);
      made.addEventListener("click", () => move(item, step, made));
      return made;
    };
    for (const item of items) {
      item.place = document.createElement("span");
      item.place.className = "bs-ranking__place";
      item.up = button(item, "↑", list.dataset.up, -1);
      item.down = button(item, "↓", list.dataset.down, 1);
      item.select.hidden = true;
      const moves = document.createElement("span");
      moves.className = "bs-ranking__moves";
      moves.append(item.up, item.down);
      item.row.prepend(item.place);
      item.row.append(moves);
    }
    show();
  }
})();
