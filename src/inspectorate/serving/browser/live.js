// Added by `build serve` to the pages that it sends; no published page has it.
// It keeps the open page as the files are, and shows over it what is wrong in them.

(() => {
  const own = document.currentScript.dataset;
  const file = (path) => path.slice(1) + (path.endsWith("/") ? "index.html" : "");
  const page = file(decodeURIComponent(location.pathname));
  const CLOSED = "build serve: closed";

  // --- Hearing of changes --------------------------------------------------------------------------------------------

  function listen() {
    if (!window.SharedWorker) {
      const source = new EventSource(`/-/events?page=${encodeURIComponent(page)}`);
      source.onmessage = ({ data }) => take(JSON.parse(data));
      source.onopen = () => take({ isThere: true });
      source.onerror = () => take({ isThere: false });
      addEventListener("pagehide", () => source.close());
      return;
    }
    const { port } = new SharedWorker("/-/worker.js", "build serve");
    port.onmessage = ({ data }) => take(data);
    port.postMessage({ page });
    addEventListener("pagehide", () => port.postMessage({ leaves: true }));
    addEventListener("pageshow", ({ persisted }) => persisted && port.postMessage({ page }));
  }

  function take(state) {
    if ("isThere" in state) {
      showAbsence(!state.isThere);
      return;
    }
    newest = state;
    showMessages(state);
    if (state.page !== own.page) renew();
    else if (`/${state.style}` !== own.style) changeStyle(`/${state.style}`);
  }

  // --- Changing the open page ----------------------------------------------------------------------------------------

  let newest;
  let isRenewing = false;

  /** Bring the page up to date: in its place where only words have changed, else by loading it again. */
  async function renew() {
    if (isRenewing) return;
    isRenewing = true;
    const state = newest;
    const text = state.content ?? (await ask());
    isRenewing = false;
    if (!text) return; // the server has ended; when it is there again, it tells the state anew
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const fingerprint = state.content ? state.page : fresh.querySelector("script[data-page]")?.dataset.page;
    const steps = fingerprint && isSameFrame(fresh) ? planSteps(sent, fresh.body) : undefined;
    if (!steps) {
      location.reload(); // the browser brings the reader back to the same place of the page
      return;
    }
    for (const step of steps) step();
    document.title = fresh.title;
    own.page = fingerprint;
    take(newest);
  }

  async function ask() {
    const response = await fetch(location.href, { cache: "no-store" }).catch(() => undefined);
    return response?.text();
  }

  // The page as it was sent, before its own scripts run: what they add is no difference between it and a newer one.
  const sent = document.body.cloneNode(true);
  const liveBySent = new Map();
  pair(sent, document.body);

  function pair(copy, live) {
    liveBySent.set(copy, live);
    copy.childNodes.forEach((child, index) => pair(child, live.childNodes[index]));
  }

  /** Return whether a page has the same scripts and icon: with others, it has to be loaded. */
  function isSameFrame(fresh) {
    const list = (page) => [...page.querySelectorAll("script[src]:not([data-page]), link[rel=icon]")].map(({ outerHTML }) => outerHTML);
    return fresh.documentElement.lang === document.documentElement.lang && `${list(fresh)}` === `${list(document)}`;
  }

  const WORDS = new Set(["A", "ABBR", "BLOCKQUOTE", "BR", "CITE", "EM", "H2", "H3", "H4", "H5", "H6", "LI", "OL", "P", "SPAN", "STRONG", "SUP", "UL"]);

  /** Return whether a node is nothing but words: no script of the page has done anything with it. */
  function isWords(node) {
    if (node.nodeType === Node.TEXT_NODE) return true;
    return WORDS.has(node.nodeName) && [...node.childNodes].every(isWords);
  }

  /** Return the steps that make one node of the page like a newer one; undefined where it has to be loaded again. */
  function planSteps(former, fresh) {
    if (former.nodeType === Node.TEXT_NODE) {
      if (former.data === fresh.data) return [];
      return [() => {
        former.data = fresh.data;
        liveBySent.get(former).data = fresh.data;
      }];
    }
    if (former.nodeType !== Node.ELEMENT_NODE) return former.isEqualNode(fresh) ? [] : undefined;
    const steps = planAttributes(former, fresh);
    const [olds, news] = trim([...former.childNodes], [...fresh.childNodes]);
    if (olds.length === news.length && olds.every((old, index) => old.nodeName === news[index].nodeName)) {
      for (const [index, old] of olds.entries()) {
        const inner = planSteps(old, news[index]);
        if (!inner) return undefined;
        steps.push(...inner);
      }
      return steps;
    }
    if (![...olds, ...news].every(isWords)) return undefined;
    return [...steps, () => exchange(former, olds, news)];
  }

  function planAttributes(former, fresh) {
    const names = new Set([...former.getAttributeNames(), ...fresh.getAttributeNames()]);
    return [...names].filter((name) => former.getAttribute(name) !== fresh.getAttribute(name)).map((name) => () => {
      for (const node of [former, liveBySent.get(former)]) {
        if (fresh.hasAttribute(name)) node.setAttribute(name, fresh.getAttribute(name));
        else node.removeAttribute(name);
      }
    });
  }

  /** Return two lists of nodes without what they have in common at the beginning and at the end. */
  function trim(olds, news) {
    let start = 0;
    while (start < Math.min(olds.length, news.length) && olds[start].isEqualNode(news[start])) start += 1;
    let end = 0;
    const most = Math.min(olds.length, news.length) - start;
    while (end < most && olds.at(-1 - end).isEqualNode(news.at(-1 - end))) end += 1;
    return [olds.slice(start, olds.length - end), news.slice(start, news.length - end)];
  }

  /** Put new nodes in the place of old ones, in the page and in what is known of it. */
  function exchange(former, olds, news) {
    const next = olds.length ? olds.at(-1).nextSibling : nextAfter(former, news);
    for (const fresh of news) {
      const copy = fresh.cloneNode(true);
      const live = document.importNode(fresh, true);
      former.insertBefore(copy, next);
      liveBySent.get(former).insertBefore(live, next && liveBySent.get(next));
      pair(copy, live);
    }
    for (const old of olds) {
      liveBySent.get(old).remove();
      old.remove();
    }
  }

  /** Return the child before which nodes come that are only added: as many follow them as in the newer page. */
  function nextAfter(former, news) {
    const following = news.at(-1)?.parentNode.childNodes;
    const count = following ? following.length - 1 - [...following].indexOf(news.at(-1)) : 0;
    return count ? former.childNodes[former.childNodes.length - count] : null;
  }

  /** Put a style sheet in the place of the former one, once it is there: the page never stands without any. */
  function changeStyle(address) {
    const former = [...document.querySelectorAll("link[rel=stylesheet]")].find(
      (link) => new URL(link.href).pathname === own.style,
    );
    own.style = address;
    if (!former) return;
    const link = former.cloneNode();
    link.href = address;
    link.onload = () => former.remove();
    former.after(link);
  }

  // --- Saying what is wrong ------------------------------------------------------------------------------------------

  const host = document.createElement("div");
  host.lang = "en";
  const root = host.attachShadow({ mode: "open" });
  const look = make("link", { rel: "stylesheet", href: "/-/live.css" });
  // A page of mistakes is heard of without being taken to it: whoever reads or types is not interrupted.
  const spoken = make("p", { className: "spoken", role: "status" });
  const panel = make("section", { className: "panel", hidden: true, ariaLabel: "What is wrong in the files" });
  const absence = make("p", { className: "absence", hidden: true, role: "status" });
  root.append(look, spoken, panel, absence);
  document.documentElement.append(host);

  function make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    if (properties.role) element.setAttribute("role", properties.role);
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

  function summarise({ messages, more }) {
    const errors = messages.filter(({ severity }) => severity === "error").length;
    const warnings = messages.length - errors + more;
    const parts = [errors && count(errors, "error"), warnings && count(warnings, "warning")];
    return parts.filter(Boolean).join(", ");
  }

  let shown = "";

  function showMessages(state) {
    const waiting = state.waiting ? `Still reading: ${count(state.waiting, "inspection")} to come.` : "";
    const known = JSON.stringify([state.messages, state.more]);
    if (known + waiting === shown) return;
    shown = known + waiting;
    const summary = summarise(state);
    spoken.textContent = summary ? `In the files: ${summary}.` : waiting;
    panel.hidden = !summary && !waiting;
    panel.classList.toggle("with-errors", state.messages.some(({ severity }) => severity === "error"));
    const hasErrors = panel.classList.contains("with-errors");
    const isOpen = hasErrors && sessionStorage.getItem(CLOSED) !== known;
    if (summary) panel.replaceChildren(...list(state, summary, waiting, isOpen, known));
    else panel.replaceChildren(make("p", { className: "waiting" }, waiting));
  }

  function list(state, summary, waiting, isOpen, known) {
    const messages = make("ol", { id: "messages", tabIndex: 0, ariaLabel: "Messages" }, ...state.messages.map(showMessage));
    if (state.more) messages.append(make("li", {}, `And ${state.more} more: \`build check\` tells all.`));
    const button = make("button", { type: "button" });
    button.setAttribute("aria-controls", "messages");
    const set = (opens) => {
      messages.hidden = !opens;
      button.textContent = opens ? "Close" : "Show";
      button.setAttribute("aria-expanded", String(opens));
      panel.classList.toggle("closed", !opens);
    };
    button.onclick = () => {
      set(messages.hidden);
      sessionStorage.setItem(CLOSED, messages.hidden ? known : "");
    };
    panel.onkeydown = ({ key }) => {
      if (key === "Escape" && !messages.hidden) {
        button.click();
        button.focus();
      }
    };
    set(isOpen);
    const head = make("h2", {}, summary);
    return [make("div", { className: "head" }, head, waiting ? make("p", {}, waiting) : null, button), messages];
  }

  function showMessage({ severity, code, message, hint, place, also }) {
    return make(
      "li",
      { className: severity },
      make("p", { className: "message" }, make("strong", {}, severity === "error" ? "Error" : "Warning"), ` ${message}`),
      make("p", { className: "hint" }, make("strong", {}, "What to do"), ` ${hint}`),
      ...showPlace(place),
      ...also.flatMap(showPlace),
      code ? make("p", { className: "code" }, `build explain ${code}`) : null,
    );
  }

  function showPlace({ place, before, meant, after }) {
    const line = before + meant + after;
    return [
      place ? make("p", { className: "place" }, place) : null,
      line ? make("pre", {}, shorten(before, -60), make("mark", {}, meant), shorten(after, 90)) : null,
    ];
  }

  /** Return the beginning of a text, or with a negative length its end: a paragraph is one line of its file. */
  function shorten(text, length) {
    if (text.length <= Math.abs(length)) return text;
    return length < 0 ? `…${text.slice(length)}` : `${text.slice(0, length)}…`;
  }

  let absent;

  function showAbsence(isAbsent) {
    if (!isAbsent) {
      clearTimeout(absent);
      absent = undefined;
      absence.hidden = true;
      return;
    }
    // A moment's absence is only that of a connection that is made anew; each try to make one is told again.
    absent ??= setTimeout(() => {
      absence.textContent = "`build serve` has ended: this page no longer follows the files.";
      absence.hidden = false;
    }, 1500);
  }

  listen();
})();
