// The search page: asks the index that Pagefind made with the site, and shows what it finds.
// All words and all mark-up stand in the page; without this script, the ways below the form lead to the same things.

const PAGES_AT_ONCE = 10;
const SECTIONS_OF_A_PAGE = 3;
const TYPING_PAUSE_MS = 250;
const SAID_OF_A_PAGE = ["kind", "year", "rating", "framework"];

const form = document.querySelector("[data-search]");
const filters = form.querySelector("[data-filters]");
const boxes = [...filters.querySelectorAll("input[type=checkbox]")];
const status = document.querySelector("[data-status]");
const list = document.querySelector("[data-results]");
const more = document.querySelector("[data-more]");
const resultMark = document.querySelector("template[data-result]").content;
const sectionMark = document.querySelector("template[data-section]").content;
const top = new URL(form.dataset.top, document.baseURI);

let found = [];
let never = {};
let lastRun = 0;
let typing;

const index = openIndex();
readAddress(form.q.value);
search();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  writeAddress("pushState");
  search();
});
form.q.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    writeAddress("replaceState");
    search();
  }, TYPING_PAUSE_MS);
});
filters.addEventListener("change", () => {
  writeAddress("pushState");
  search();
});
filters.querySelector("[data-clear]").addEventListener("click", () => {
  for (const box of boxes) box.checked = false;
  writeAddress("pushState");
  search();
  form.q.focus();
});
addEventListener("popstate", () => {
  readAddress();
  search();
});
more.addEventListener("click", async () => {
  const shown = list.children.length;
  await showMore(lastRun);
  list.children[shown]?.querySelector("a").focus();
});

async function openIndex() {
  const script = new URL(form.dataset.bundle, document.baseURI);
  const options = { baseUrl: top.pathname, excerptLength: 32 };
  const [pagefind, bundles] = await Promise.all([import(script), fetchJson(new URL("bundles.json", script))]);
  await pagefind.options(options);
  await pagefind.init();
  // The index of a large site lies in several bundles: the script's own, and those that are named beside it.
  const others = bundles[document.documentElement.lang] ?? [];
  if (others.length > 0) never = { not: { words: "all" } }; // each has a page with all words of all bundles
  await Promise.all(others.map((name) => pagefind.mergeIndex(new URL(`${name}/`, script).pathname, options)));
  await pagefind.filters(); // without it, a search counts nothing
  document.querySelector("[data-without-script]").hidden = true;
  filters.hidden = false;
  filters.open = chosenValues().size > 0;
  return pagefind;
}

async function fetchJson(address) {
  return (await fetch(address)).json();
}

// The address of the page holds what is searched for, as the form would send it without this script. What somebody has
// typed while the script was on its way stays.
function readAddress(typed = "") {
  const asked = new URLSearchParams(location.search);
  form.q.value = typed || (asked.get("q") ?? "");
  for (const box of boxes) box.checked = asked.getAll(box.name).includes(box.value);
}

function writeAddress(way) {
  clearTimeout(typing);
  const asked = new URLSearchParams(new FormData(form));
  if (!asked.get("q")) asked.delete("q");
  const query = asked.toString();
  history[way](null, "", query ? `?${query}` : location.pathname);
}

async function search() {
  const run = ++lastRun;
  const pagefind = await index;
  const words = form.q.value.trim();
  const chosen = chosenValues();
  const isAsked = words !== "" || chosen.size > 0;
  const answer = await pagefind.search(words || null, { filters: asFilters(chosen) });
  if (run !== lastRun) return;
  found = isAsked ? answer.results : [];
  list.replaceChildren();
  await showMore(run);
  if (run !== lastRun) return;
  status.textContent = isAsked ? say(words, found.length) : "";
  await showCounts(run, words || null, chosen);
}

// Values of one filter widen what is found, several filters narrow it.
function chosenValues() {
  const chosen = new Map();
  for (const box of boxes) {
    if (box.checked) chosen.set(box.name, [...(chosen.get(box.name) ?? []), box.value]);
  }
  return chosen;
}

function asFilters(chosen, except) {
  const filters = [...chosen].filter(([name]) => name !== except).map(([name, any]) => [name, { any }]);
  return { ...Object.fromEntries(filters), ...never };
}

function say(words, count) {
  const { none, one, several, noneOfAll, oneOfAll, severalOfAll } = status.dataset;
  const texts = words ? [none, one, several] : [noneOfAll, oneOfAll, severalOfAll];
  return texts[Math.min(count, 2)].replace("{count}", count).replace("{query}", () => words);
}

// Beside each value stands how many pages it would show, were it chosen with what is chosen in the other filters.
async function showCounts(run, words, chosen) {
  const pagefind = await index;
  for (const name of new Set(boxes.map((box) => box.name))) {
    const { filters: counts } = await pagefind.search(words, { filters: asFilters(chosen, name) });
    if (run !== lastRun) return;
    for (const box of boxes) {
      if (box.name !== name) continue;
      const count = counts[name]?.[box.value] ?? 0;
      const label = box.closest("label");
      label.querySelector("[data-count]").textContent = count;
      label.parentElement.hidden = count === 0 && !box.checked;
    }
  }
  for (const group of filters.querySelectorAll("fieldset")) {
    group.hidden = ![...group.querySelectorAll("li")].some((item) => !item.hidden);
  }
}

async function showMore(run) {
  const shown = list.children.length;
  const pages = await Promise.all(found.slice(shown, shown + PAGES_AT_ONCE).map((one) => one.data()));
  if (run !== lastRun) return;
  list.append(...pages.map(showPage));
  more.hidden = list.children.length >= found.length;
}

function showPage(page) {
  const shown = resultMark.cloneNode(true);
  const sections = chooseSections(page);
  fillLink(shown.querySelector("a"), page.meta.title, page.url);
  shown.querySelector("[data-kind]").textContent = SAID_OF_A_PAGE.flatMap((name) => page.filters[name] ?? []).join(" · ");
  const [excerpt, list] = ["[data-excerpt]", "[data-sections]"].map((name) => shown.querySelector(name));
  if (sections.length > 0) {
    list.append(...sections.map(showSection));
    excerpt.remove();
  } else {
    fillExcerpt(excerpt, page.excerpt);
    list.remove();
  }
  return shown;
}

// The sections with most of the words, in the order of the page; of a report, those of the chosen standards alone.
function chooseSections(page) {
  const anchors = new Set(boxes.filter((box) => box.checked && box.dataset.anchor).map((box) => box.dataset.anchor));
  const sections = page.sub_results.filter((one) => one.anchor);
  const ofStandards = sections.filter((one) => anchors.has(one.anchor.id));
  const best = ofStandards.length > 0 ? ofStandards : sections;
  return [...best]
    .sort((one, other) => other.locations.length - one.locations.length)
    .slice(0, SECTIONS_OF_A_PAGE)
    .sort((one, other) => (one.locations[0] ?? 0) - (other.locations[0] ?? 0));
}

function showSection(section) {
  const shown = sectionMark.cloneNode(true);
  fillLink(shown.querySelector("a"), section.title, section.url);
  fillExcerpt(shown.querySelector("[data-excerpt]"), section.excerpt);
  return shown;
}

function fillLink(link, text, address) {
  link.textContent = text;
  link.href = new URL(address, top);
}

// An excerpt comes as HTML with nothing but marks in it; nothing else is taken over.
function fillExcerpt(place, html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const piece of body.childNodes) {
    if (piece.nodeName === "MARK") {
      const mark = document.createElement("mark");
      mark.textContent = piece.textContent;
      place.append(mark);
    } else {
      place.append(piece.textContent);
    }
  }
}
