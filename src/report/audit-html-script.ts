/** The only script of the page: shows the rows that fit what was asked for. Without it all rows are there. */
export const AUDIT_SCRIPT = `
"use strict";
(() => {
  const filters = document.getElementById("filters");
  const rows = [...document.querySelectorAll("#list tbody tr")];
  const count = document.getElementById("count");
  if (filters === null || count === null) return;
  filters.hidden = false;
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const apply = () => {
    const wanted = [...filters.querySelectorAll("select")].filter((one) => one.value !== "");
    const words = filters.querySelector("input").value.toLowerCase().split(/\\s+/).filter((word) => word !== "");
    let shown = 0;
    rows.forEach((row, index) => {
      const fits = wanted.every((one) => row.dataset[one.name] === one.value) && words.every((word) => texts[index].includes(word));
      row.hidden = !fits;
      if (fits) shown++;
    });
    count.textContent = String(shown);
  };
  filters.addEventListener("input", apply);
  filters.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
`;
