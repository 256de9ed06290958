"use strict";
(() => {
  const form = document.getElementById("filter");
  const groups = [...document.querySelectorAll("details.rule")].map((box) => ({ box, rows: null }));
  const shown = document.getElementById("shown");
  const total = document.querySelectorAll("tr[data-s]").length;
  if (!total) return;
  const number = (value) => value.toLocaleString("en");
  form.hidden = false;
  let active = false;
  const rowsOf = (group) =>
    (group.rows ??= [...group.box.querySelectorAll("tr[data-s]")].map((row) => ({
      row,
      text: (row.textContent + " " + group.box.querySelector("summary").textContent).toLowerCase(),
    })));
  const apply = () => {
    const { text, status, severity, area, unit } = Object.fromEntries(new FormData(form));
    const wanted = text.trim().toLowerCase();
    const now = Boolean(wanted || status || severity || area || unit);
    let count = 0;
    for (const group of groups) {
      let here = 0;
      const inArea = !area || group.box.dataset.area === area;
      for (const { row, text: words } of rowsOf(group)) {
        const data = row.dataset;
        const match = inArea && (!status || data.s === status) && (!severity || data.v === severity) &&
          (!unit || data.u === unit) && (!wanted || words.includes(wanted));
        row.hidden = !match;
        here += match;
      }
      group.box.hidden = !here;
      if (now) group.box.open = here > 0 && here <= 50;
      else if (active) group.box.open = false;
      count += here;
    }
    active = now;
    shown.textContent = now ? `${number(count)} of ${number(total)} findings` : `${number(total)} findings`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => queueMicrotask(() => requestAnimationFrame(apply)));
  shown.textContent = `${number(total)} findings`;
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const box = target && target.closest("details");
    if (!box) return;
    box.open = true;
    target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", reveal);
  reveal();
})();
