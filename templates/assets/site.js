// What every page gains with a script. Without it, everything is there and works.
// The words of what is added come from the page: `data-…` of its body.

/** Mark in the contents the section that the reader has reached, where the browser's own style cannot. */
function followReader() {
  const links = new Map();
  for (const link of document.querySelectorAll(".rail a[href^='#']")) {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (place) links.set(place, link);
  }
  if (!links.size || CSS.supports("scroll-target-group", "auto")) return;
  const mark = () => {
    const reached = [...links.keys()].filter((place) => place.getBoundingClientRect().top < innerHeight / 3).pop();
    for (const [place, link] of links) {
      if (place === reached) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  mark();
}

/** Return the cells of a table as text that a sheet takes up: tabs between columns, lines between rows. */
function writeTable(table) {
  const words = (cell) => cell.innerText.replace(/\s+/g, " ").trim();
  return [...table.rows].map((row) => [...row.cells].map(words).join("\t")).join("\n");
}

/** Return a copy of a table as plain HTML, so that it pastes into a document as a table. */
function copyTable(table) {
  const copy = table.cloneNode(true);
  for (const gone of copy.querySelectorAll("svg, sup")) gone.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const { name } of [...element.attributes]) {
      if (!["scope", "colspan", "rowspan"].includes(name)) element.removeAttribute(name);
    }
  }
  return copy.outerHTML;
}

/** Put text on the clipboard, as HTML too where there is any. */
async function putOnClipboard(text, html) {
  if (html && window.ClipboardItem) {
    const parts = { "text/plain": text, "text/html": html };
    const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } else {
    await navigator.clipboard.writeText(text);
  }
}

/** Return a button that says for a moment what it has done. */
function makeButton(words, done, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await act();
    status.textContent = done;
    setTimeout(() => (status.textContent = ""), 4000);
  });
  return [button, status];
}

/** Offer below every table that has a name a link to it and a way to copy it. */
function offerTables() {
  const words = document.body.dataset;
  for (const table of document.querySelectorAll("main table[id]")) {
    const tools = document.createElement("div");
    tools.className = "table-tools";
    const link = document.createElement("a");
    link.href = `#${table.id}`;
    link.textContent = words.linkTable;
    tools.append(link);
    if (navigator.clipboard) {
      const act = () => putOnClipboard(writeTable(table), copyTable(table));
      tools.append(...makeButton(words.copyTable, words.copied, act));
    }
    const caption = table.caption ? table.caption.innerText.trim() : "";
    for (const tool of tools.querySelectorAll("a, button")) tool.setAttribute("aria-label", `${tool.textContent}: ${caption}`);
    (table.closest(".scroll, .question-bars, .result-bars") ?? table).after(tools);
  }
}

/** Offer to copy what is meant to be copied, such as the snippet of a badge. */
function offerCopies() {
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll("[data-copy]")) {
    const buttons = makeButton(text.dataset.copy, document.body.dataset.copied, () => putOnClipboard(text.textContent.trim()));
    const tools = document.createElement("div");
    tools.className = "table-tools";
    tools.append(...buttons);
    (text.closest("pre") ?? text).after(tools);
  }
}

/** Offer to print the page. */
function offerPrint() {
  for (const place of document.querySelectorAll("[data-print]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = place.dataset.print;
    button.addEventListener("click", () => print());
    place.append(button);
    place.hidden = false;
  }
}

/** Narrow a table by the fields of a form; the address keeps what was chosen. */
function filterTable(form) {
  const rows = [...document.getElementById(form.dataset.filters).tBodies[0].rows];
  const status = form.querySelector("output");
  const chosen = new URLSearchParams(location.search);
  for (const field of form.elements) if (field.name && chosen.has(field.name)) field.value = chosen.get(field.name);
  const narrow = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !wanted.every(([name, value]) =>
        name === "words" ? row.innerText.toLowerCase().includes(value.toLowerCase().trim()) : row.dataset[name] === value,
      );
      shown += row.hidden ? 0 : 1;
    }
    status.textContent = form.dataset.status.replace("{count}", shown).replace("{total}", rows.length);
    const query = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
  };
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    narrow();
  });
  form.addEventListener("reset", () => setTimeout(narrow));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  narrow();
}

followReader();
offerTables();
offerCopies();
offerPrint();
for (const form of document.querySelectorAll("form[data-filters]")) filterTable(form);
// What was added has moved the place that the address asked for.
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
