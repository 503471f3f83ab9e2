// Keys, and cards that change without the page being loaded anew. Everything works without this
// script as well: each button is in a form of its own and each link has an address.
"use strict";

(() => {
  // A key that bounces, or is pressed twice by mistake, answers no question that nobody has read.
  const SHORTEST = 100;
  const SLOW = 1500;

  const page = () => document.getElementById("page");
  const said = document.getElementById("said");
  const place = () => location.pathname + location.search;
  let shown = place();
  let busy = false;
  let asked = 0;
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

  const tell = (text) => {
    said.textContent = text;
    window.scrollTo(0, 0);
  };

  // The queue shows the case of the card with some before and more after it; the page stays put.
  const reveal = () => {
    const list = first(".cases");
    const current = list?.querySelector("[aria-current]");
    if (!current) return;
    const from = current.getBoundingClientRect().top - list.getBoundingClientRect().top;
    if (from < 0 || from + current.offsetHeight > list.clientHeight) list.scrollTop += from - list.clientHeight / 3;
  };

  // On the whole page of a source the line that is meant is in view; on a picture, once it is there.
  const centre = () => {
    first("[data-place] .hit")?.scrollIntoView({ block: "center" });
    const picture = first("img[data-depth]");
    if (!picture) return;
    const go = () => {
      const depth = (picture.dataset.depth * picture.clientHeight) / picture.naturalHeight;
      window.scrollTo(0, window.scrollY + picture.getBoundingClientRect().top + depth - window.innerHeight / 3);
    };
    if (picture.complete && picture.naturalHeight) go();
    else picture.addEventListener("load", go, { once: true });
  };

  // What is written on a card stays on it while a name is looked up or a cut is tried.
  const written = () => ({
    conflict: first("[name=conflict]")?.value,
    note: first("#note")?.value,
    remember: first("[name=remember]")?.checked,
  });
  const write = (before) => {
    if (!before.conflict || before.conflict !== first("[name=conflict]")?.value) return;
    const note = first("#note");
    if (note && before.note && !note.value) note.value = before.note;
    const remember = first("[name=remember]");
    if (remember && before.remember) remember.checked = true;
  };

  // A screen reader hears what was said, then the new question, which gets the focus.
  const show = (next, title, message, keep) => {
    const before = written();
    const scrolled = first(".cases")?.scrollTop ?? 0;
    page().replaceWith(document.adoptNode(next));
    document.title = title;
    said.textContent = message;
    write(before);
    const list = first(".cases");
    if (list) list.scrollTop = scrolled;
    reveal();
    // After a search that found a case, its keys work; else the words can be mended.
    if (keep && !first("[data-card]") && focus(keep)) return;
    window.scrollTo(0, 0);
    (first("[data-focus]") ?? first("h1"))?.focus({ preventScroll: true });
    centre();
  };

  const take = async (answer, writing, keep) => {
    const text = await answer.text();
    if (!answer.headers.get("content-type")?.startsWith("text/html")) {
      tell(text.trim() || "The page was refused.");
      return;
    }
    const read = new DOMParser().parseFromString(text, "text/html");
    const next = read.getElementById("page");
    if (!next) return;
    // What a form was answered with has an address of its own only where it leads to a page, and
    // what is said once is no part of it.
    const address = new URL(answer.url);
    address.searchParams.delete("said");
    const own = !writing || answer.redirected;
    if (own && address.pathname + address.search !== place()) history.pushState(null, "", address);
    shown = place();
    show(next, read.title, read.getElementById("said")?.textContent ?? "", keep);
  };

  const ask = async (address, options, keep) => {
    if (busy) return;
    busy = true;
    const mine = ++asked;
    const writing = options.method === "POST";
    const started = performance.now();
    const slow = setTimeout(() => tell("Working …"), SLOW);
    page().setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { credentials: "same-origin", ...options });
      // Somebody has gone back meanwhile: the answer is written, but another page is shown.
      if (mine === asked) await take(answer, writing, keep);
    } catch {
      tell(
        writing
          ? "The server does not answer, so look whether this answer was written. All before it are kept. Start hldparse review again."
          : "The server does not answer. What was answered is kept. Start hldparse review again.",
      );
    } finally {
      clearTimeout(slow);
      const still = writing ? SHORTEST - (performance.now() - started) : 0;
      if (still > 0) {
        page().setAttribute("aria-busy", "true");
        await new Promise((resolve) => setTimeout(resolve, still));
      }
      if (mine === asked) {
        busy = false;
        page().removeAttribute("aria-busy");
      }
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
    if ((button?.getAttribute("formmethod") ?? form.getAttribute("method")) !== "post") {
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
    // "Skip to the question" goes to another place of the same page.
    if (place() === shown) return;
    busy = false;
    ask(location.href, {});
  });

  const keys = {
    s: () => press("[data-key=s]"),
    u: () => press("[data-key=u]"),
    z: () => press("[data-key=z]"),
    e: () => focus("[data-key=e]"),
    m: () => focus("[data-key=m]"),
    r: () => press("[data-key=r]"),
    j: () => press("[data-key=j]"),
    k: () => press("[data-key=k]"),
    "/": () => focus("[data-key='/']"),
    "?": () => press("[data-key='?']"),
  };

  // The key meant: letters of other alphabets and the upper row of layouts on which figures need
  // Shift count by where they lie ("ы" is s, "&" of a French keyboard is 1).
  const meant = (event) => {
    if (/^[1-9]$/.test(event.key) || Object.hasOwn(keys, event.key)) return event.key;
    const figure = /^Digit([1-9])$/.exec(event.code);
    if (figure && !event.shiftKey) return figure[1];
    if (/^[A-Z]$/.test(event.key)) return event.key.toLowerCase();
    const letter = /^Key([A-Z])$/.exec(event.code);
    return letter && !/^[ -~]$/.test(event.key) ? letter[1].toLowerCase() : event.key;
  };

  // Enter in a field of an answer gives that answer, not the first one of the form.
  const enter = (event) => {
    const target = event.target;
    if (target instanceof HTMLTextAreaElement) return;
    if (event.repeat) {
      // Held down, it would press the button that gets the focus next.
      event.preventDefault();
    } else if (target instanceof HTMLInputElement && target.form?.getAttribute("id") === "answer") {
      event.preventDefault();
      target.closest("fieldset")?.querySelector("button")?.click();
    } else if (!(target instanceof Element && target.closest("a, button, summary, input, select"))) {
      if (busy) return;
      suggested = first("[data-suggested]") !== null;
      if (press("[data-suggested]")) event.preventDefault();
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    if (event.key === "Enter") {
      enter(event);
      return;
    }
    if (event.key === "Escape") {
      // Out of a field and back to the question; in the help, back to the card.
      if (typing(target)) first("h1")?.focus();
      else press("[data-key=Escape]");
      return;
    }
    if (typing(target)) return;
    const key = meant(event);
    if (event.repeat && !["j", "k"].includes(key)) {
      // A key held down answers one question, not all that follow; a held space bar scrolls.
      if (target instanceof Element && target.closest("button")) event.preventDefault();
      return;
    }
    if (busy) return;
    const done = /^[1-9]$/.test(key)
      ? press(`[data-number="${key}"]`) || focus(`[data-field="${key}"]`)
      : keys[key]?.();
    if (done) event.preventDefault();
  });

  reveal();
  centre();
  if (first("[data-card]")) first("h1")?.focus({ preventScroll: true });
})();
