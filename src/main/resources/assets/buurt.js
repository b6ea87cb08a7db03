// Only adds: every page works without.
(() => {
  "use strict";
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  document.querySelector(".bs-faults, .bs-newer")?.focus();

  for (const button of all("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", () =>
      navigator.clipboard.writeText(button.dataset.copy).then(() => {
        button.textContent = button.dataset.done;
      }));
  }

  // A page that comes back unchanged after its answer was saved shows what was saved.
  const answer = document.querySelector("#answer:has([name=_revision])");
  answer?.addEventListener("submit", () => addEventListener("pageshow", (event) => {
    if (event.persisted) location.replace(answer.action);
  }));

  // Work that is asked for when very much comes from one network (the protocol of ALTCHA).
  const proof = document.querySelector("input[data-challenge]");
  if (proof && globalThis.crypto?.subtle) {
    const { algorithm, challenge, salt, signature, most } = proof.dataset;
    const form = proof.form;
    const hash = async (number) => {
      const bytes = await crypto.subtle.digest(algorithm, new TextEncoder().encode(salt + number));
      return [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, "0")).join("");
    };
    const early = (event) => event.preventDefault();
    form.addEventListener("submit", early);
    (async () => {
      for (let number = 0; number <= Number(most); number++) {
        if (await hash(number) !== challenge) continue;
        proof.value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
        break;
      }
      form.removeEventListener("submit", early);
      form.requestSubmit();
    })();
  }

  // Reading aloud: only with a voice of the page's language that is on the device itself.
  const aloud = document.querySelector("button[data-aloud]");
  if (aloud && window.speechSynthesis) {
    const language = document.documentElement.lang;
    const voice = () => speechSynthesis.getVoices()
      .find((one) => one.localService && one.lang.split(/[-_]/)[0].toLowerCase() === language);
    const offer = () => { aloud.hidden = !voice(); };
    offer();
    speechSynthesis.addEventListener?.("voiceschanged", offer);
    aloud.addEventListener("click", () => {
      speechSynthesis.cancel();
      for (const part of all(".bs-question h1, .bs-question .bs-help, .bs-prose, .bs-option__text")) {
        const said = new SpeechSynthesisUtterance(part.textContent.trim());
        Object.assign(said, { voice: voice(), lang: voice().lang, rate: 0.9 });
        speechSynthesis.speak(said);
      }
    });
    addEventListener("pagehide", () => speechSynthesis.cancel());
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

  // Ranking: buttons that give the next place and move an item at once, in place of the lists.
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
      const next = items[0].select.options[ranked.length + 1]?.text ?? "";
      const rest = items.filter((item) => !ranked.includes(item));
      for (const item of [...ranked, ...rest]) {
        const at = ranked.indexOf(item);
        item.select.value = at < 0 ? "" : String(at + 1);
        item.place.textContent = at < 0 ? "" : String(at + 1);
        item.moves.hidden = at < 0;
        item.up.disabled = at === 0;
        item.down.disabled = at === ranked.length - 1;
        item.take.hidden = at >= 0 || !next;
        item.take.textContent = next;
        item.take.setAttribute("aria-label", `${next}: ${item.name}`);
        list.append(item.row);
      }
    };
    const put = (item, step) => {
      const at = ranked.indexOf(item);
      ranked = ranked.filter((other) => other !== item);
      if (at < 0) ranked.push(item);
      else if (step) ranked.splice(at + step, 0, item);
      show();
      [step < 0 ? item.up : item.down, item.up, item.down, item.off, item.take]
        .find((one) => !one.disabled && one.offsetParent)?.focus();
      status.textContent = `${item.name}: ${item.select.selectedOptions[0].textContent}`;
    };
    const button = (item, sign, word, step) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "utrecht-button utrecht-button--secondary-action bs-button";
      made.textContent = sign;
      if (word) made.setAttribute("aria-label", `${word}: ${item.name}`);
      made.addEventListener("click", () => put(item, step));
      return made;
    };
    for (const item of items) {
      item.place = document.createElement("span");
      item.place.className = "bs-ranking__place";
      item.take = button(item, "", "", 0);
      item.up = button(item, "↑", list.dataset.up, -1);
      item.down = button(item, "↓", list.dataset.down, 1);
      item.off = button(item, "×", list.dataset.off, 0);
      item.select.hidden = true;
      item.moves = document.createElement("span");
      item.moves.className = "bs-ranking__moves";
      item.moves.append(item.up, item.down, item.off);
      item.row.prepend(item.place);
      item.row.append(item.take, item.moves);
    }
    show();
  }
})();
