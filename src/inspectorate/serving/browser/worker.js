// Listens once for all open pages of this browser: browsers allow a host only a few connections at a time.

const portsByPage = new Map();
const newestByPage = new Map();
let source;

function listen() {
  source?.close();
  source = undefined;
  if (!portsByPage.size) return;
  const pages = [...portsByPage.keys()].map((page) => `page=${encodeURIComponent(page)}`);
  source = new EventSource(`/-/events?${pages.join("&")}`);
  source.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    newestByPage.set(state.path, state);
    for (const port of portsByPage.get(state.path) ?? []) port.postMessage(state);
  };
  source.onopen = () => tellAll({ isThere: true });
  source.onerror = () => tellAll({ isThere: false });
}

function tellAll(news) {
  for (const ports of portsByPage.values()) for (const port of ports) port.postMessage(news);
}

function leave(page, port) {
  const ports = portsByPage.get(page);
  if (!ports?.delete(port) || ports.size) return;
  portsByPage.delete(page);
  newestByPage.delete(page);
}

self.onconnect = ({ ports: [port] }) => {
  let shown;
  port.onmessage = ({ data }) => {
    if (data.leaves) {
      leave(shown, port);
      return;
    }
    shown = data.page;
    if (!portsByPage.has(shown)) portsByPage.set(shown, new Set());
    portsByPage.get(shown).add(port);
    listen();
  };
};
