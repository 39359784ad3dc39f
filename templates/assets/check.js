// The page on which a reader checks a PDF: its fingerprint is worked out here, and the file goes nowhere.
// All words and all mark-up stand in the page; without this script, the page says how to do the same by hand.

const form = document.querySelector("[data-check]");
const field = form.querySelector("input[type=file]");
const result = document.querySelector("[data-result]");
const documents = [...document.querySelectorAll("[data-documents] > li")];
const sides = form.dataset.sides.split(" ").filter(Boolean);

let lastRun = 0;

// Browsers work out fingerprints on pages alone that came over a secure connection.
if (window.crypto?.subtle) start();

function start() {
  form.hidden = false;
  document.querySelector("[data-without-script]").hidden = true;
  field.addEventListener("change", () => {
    if (field.files.length > 0) check(field.files[0]);
  });
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    form.classList.add("is-over");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("is-over");
  });
  addEventListener("drop", (event) => {
    form.classList.remove("is-over");
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    field.files = event.dataTransfer.files;
    check(event.dataTransfer.files[0]);
  });
}

async function check(file) {
  const run = ++lastRun;
  say("working", result.dataset.working, file);
  let fingerprint;
  try {
    fingerprint = await workOut(file);
  } catch {
    if (run === lastRun) say("failed", result.dataset.unreadable, file);
    return;
  }
  let pathByFingerprint;
  try {
    pathByFingerprint = await fetchChecksums();
  } catch {
    if (run === lastRun) say("failed", result.dataset.failed, file);
    return;
  }
  if (run === lastRun) tell(file, fingerprint, pathByFingerprint.get(fingerprint));
}

async function workOut(file) {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function fetchChecksums() {
  const response = await fetch(form.dataset.checksums, { cache: "no-cache" });
  if (!response.ok) throw new Error(response.statusText);
  const lines = (await response.text()).split("\n").filter(Boolean);
  return new Map(lines.map((line) => [line.slice(0, 64), line.slice(66)]));
}

function tell(file, fingerprint, path) {
  const known = findDocument(fingerprint, path);
  const isKnown = known !== undefined || path !== undefined;
  const state = isKnown ? (known?.hasAttribute("data-superseded") ? "superseded" : "genuine") : "unknown";
  const shown = document.querySelector(`template[data-verdict="${state}"]`).content.cloneNode(true);
  fill(shown.querySelector("[data-detail]"), file);
  shown.querySelector("[data-fingerprint]").textContent = fingerprint;
  const place = shown.querySelector("[data-place]");
  if (known) place.querySelector("a").replaceWith(known.querySelector("a").cloneNode(true));
  else place?.remove();
  result.dataset.state = state;
  result.replaceChildren(shown);
}

// An earlier version is known by its own fingerprint, as it was published; all others by where their file stands.
function findDocument(fingerprint, path) {
  const former = documents.find((one) => one.dataset.fingerprint === fingerprint);
  if (former || path === undefined) return former;
  const places = [path, ...sides.filter((side) => path.startsWith(side)).map((side) => path.slice(side.length))];
  const around = documents.filter((one) => places.some((place) => place.startsWith(one.dataset.folder)));
  return around.sort((one, other) => other.dataset.folder.length - one.dataset.folder.length)[0];
}

function say(state, words, file) {
  const line = document.createElement("p");
  line.textContent = words;
  fill(line, file);
  result.dataset.state = state;
  result.replaceChildren(line);
}

function fill(place, file) {
  place.textContent = place.textContent.replace("{file}", () => file.name);
}
