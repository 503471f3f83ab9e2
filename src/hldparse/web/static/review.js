// Keys, and cards that change without the page being loaded anew. Everything works without this
// script as well: each button is in a form of its own and each link has an address.
"use strict";

(() => {
  const page = () => document.getElementById("page");
  const said = document.getElementById("said");
  let busy = false;
  // Whether Enter took the suggestion, which its number gives as well.
  let suggested = false;

  const typing = (target) =>
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["radio", "checkbox", "submit", "button"].includes(target.type));

  const first = (selector) => page().querySelector(selector);

  const press = (selector) => {
    const found = first(selector);
    if (found) found.click();
    return Boolean(found);
  };

  const focus = (selector) => {
    const found = first(selector);
    if (!found) return false;
    for (let at = found.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    found.focus();
    if (found.select) found.select();
    return true;
  };

  // A screen reader hears what was said, then the new question, which gets the focus.
  const show = (text, address, keep) => {
    const read = new DOMParser().parseFromString(text, "text/html");
    const next = read.getElementById("page");
    if (!next) {
      location.assign(address);
      return;
    }
    const scrolled = first(".cases")?.scrollTop ?? 0;
    page().replaceWith(document.adoptNode(next));
    document.title = read.title;
    said.textContent = read.getElementById("said")?.textContent ?? "";
    if (address !== location.href) history.pushState(null, "", address);
    const list = first(".cases");
    if (list) {
      list.scrollTop = scrolled;
      list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    }
    if (keep && focus(keep)) return;
    window.scrollTo(0, 0);
    (first("[data-focus]") ?? first("h1"))?.focus({ preventScroll: true });
  };

  const ask = async (address, options, keep) => {
    if (busy) return;
    busy = true;
    page().setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { credentials: "same-origin", ...options });
      const text = await answer.text();
      if (answer.headers.get("content-type")?.startsWith("text/html")) {
        show(text, answer.url, keep);
      } else {
        said.textContent = text.trim() || "The page was refused.";
      }
    } catch {
      said.textContent =
        "The server does not answer. What was answered is kept; start hldparse review again.";
    } finally {
      busy = false;
      page().removeAttribute("aria-busy");
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.hasAttribute("data-plain")) return;
    event.preventDefault();
    const button = event.submitter;
    const data = new URLSearchParams(new FormData(form, button));
    if (suggested) data.set("given", "suggestion");
    suggested = false;
    const action = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action"), location.href);
    const keep = form.dataset.keep;
    if ((button?.getAttribute("formmethod") ?? form.method) === "get") {
      action.search = data.toString();
      ask(action.href, {}, keep);
    } else {
      ask(action.href, { method: "POST", body: data }, keep);
    }
  });

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-swap]") : null;
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    ask(link.href, {});
  });

  window.addEventListener("popstate", () => {
    busy = false;
    ask(location.href, {});
  });

  const keys = {
    s: () => press("[data-key=s]"),
    u: () => press("[data-key=u]"),
    z: () => press("[data-key=z]"),
    e: () => focus("[data-key=e]"),
    m: () => focus("[data-key=m]"),
    j: () => press("[data-key=j]"),
    k: () => press("[data-key=k]"),
    "/": () => focus("[data-key='/']"),
    "?": () => press("[data-key='?']"),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    if (event.key === "Escape") {
      // Out of a field and back to the question; in the help, back to the card.
      if (typing(target)) first("h1")?.focus();
      else press("[data-key=Escape]");
      return;
    }
    if (typing(target)) return;
    // A key held down answers one question, not all that follow.
    if (event.repeat && !["j", "k"].includes(event.key)) return;
    if (event.key === "Enter") {
      if (target instanceof Element && target.closest("a, button, summary, input")) return;
      if (busy) return;
      suggested = first("[data-suggested]") !== null;
      if (press("[data-suggested]")) event.preventDefault();
      return;
    }
    if (busy) return;
    const done = /^[1-9]$/.test(event.key)
      ? press(`[data-number="${event.key}"]`) || focus(`[data-field="${event.key}"]`)
      : keys[event.key]?.();
    if (done) event.preventDefault();
  });

  first("[aria-current]")?.scrollIntoView({ block: "nearest" });
  if (first("[data-card]")) first("h1")?.focus({ preventScroll: true });
})();
