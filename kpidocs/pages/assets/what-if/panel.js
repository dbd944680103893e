// @ts-check
// The panels in which the figures of a plan can be tried out. The page is whole without them.
(() => {
  const { over, read, run } = kpidocsFigures;
  const { exactly, parse, print, rough } = kpidocsTexts;
  const { frontMatter, isSettable, linked, unlinked } = kpidocsWriting;
  const PERCENT = { symbol: "%", kind: "rate" };
  const WIDE = /[\u1100-\u11ff\u2e80-\uffef]/g; // letters twice as wide as a digit

  /** @param {string} text @param {Record<string, string>} values */
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");

  /**
   * @param {string} tag @param {Record<string, string>} [attributes]
   * @param {...(Node | string)} inside @returns {HTMLElement}
   */
  const element = (tag, attributes = {}, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  };

  class Panel {
    /** @param {HTMLElement} root @param {number} number among the panels of the page */
    constructor(root, number) {
      this.root = root;
      this.id = number ? `what-if-${number + 1}` : "what-if";
      /** @type {Program} */ this.program = JSON.parse(root.dataset.program ?? "");
      this.words = this.program.words;
      /** @type {Edits} */ this.edits = new Map();
      /** @type {(() => void)[]} */ this.updates = [];
      this.start = this.now = this.compute();
      this.summary = element("p", { class: "kpi-what-if-summary", "aria-live": "polite" });
      this.status = element("p", { class: "kpi-fine", role: "status" });
      this.yaml = element("pre", { class: "kpi-what-if-yaml", tabindex: "0", hidden: "" });
      this.table = this.tabled();
      this.build();
    }

    compute() {
      return run(this.program.variables, this.program.deliveries, this.edits);
    }

    /** @param {number} at @param {Fraction | null} value */
    text(at, value) {
      if (!value) return this.words.unknown;
      return print(value, this.program.variables[at].unit, this.program.locale);
    }

    /** @param {number} at */
    total(at) {
      const [low, high] = [this.now.figures[at], this.now.uppers[at]];
      return this.text(at, low) + (high ? this.words.to + this.text(at, high) : "");
    }

    /** @param {number} at as it is typed: of amounts for a period one of them */
    typed(at) {
      const { times, value } = this.program.variables[at];
      const repeated = times && value ? read(value) : null;
      const figure = this.edits.get(at) ?? repeated ?? this.now.figures[at];
      return this.program.fields[at].around.join(this.text(at, figure));
    }

    build() {
      const { words } = this;
      this.root.append(
        element("h2", { id: this.id }, words.heading),
        this.summary,
        element("p", { class: "kpi-fine" }, words.lead),
        element("div", { class: "kpi-scroll", role: "region", tabindex: "0",
          "aria-label": words.heading }, this.table),
        element("p", { class: "kpi-what-if-buttons" },
          this.button(words.reset, () => this.reset()),
          this.button(words.link, () => this.copy(this.address(), words.copied)),
          this.button(words.copy, () => this.show())),
        this.status,
        this.yaml,
      );
      this.root.hidden = false;
      this.update();
    }

    tabled() {
      const { words, program } = this;
      const right = { scope: "col", class: "kpi-right" };
      const head = element("tr", {},
        element("th", { scope: "col" }, words.goal),
        element("th", right, words.rate),
        element("th", right, words.target),
        element("th", { scope: "col", class: "kpi-right kpi-what-if-late" }, words.before),
        element("th", { scope: "col", class: "kpi-what-if-late" }, words.reach));
      const body = element("tbody", {}, ...program.rows.map((each) => this.row(each)),
        ...program.givens.map(({ title, variable }) =>
          this.row({ title, target: variable, around: ["", ""], rates: [] })));
      return element("table", { class: "kpi-table" }, element("thead", {}, head), body);
    }

    /** @param {string} text @param {() => void} act @param {string} [label] */
    button(text, act, label = text) {
      const button = element("button", { type: "button", "aria-label": label }, text);
      button.addEventListener("click", act);
      return button;
    }

    /** @param {Row} row */
    row({ title, depth, target, around, rates }) {
      const { words, program } = this;
      const rate = element("td", { class: "kpi-right", "data-label": words.rate },
        ...rates.map((at) => this.field(at)));
      const figure = element("td", { class: "kpi-right", "data-label": words.target });
      const before = element("td", { class: "kpi-right kpi-quiet", "data-label": words.before });
      const reach = element("td", { class: "kpi-words" });
      const name = element("th", { scope: "row" }, title);
      if (depth !== undefined) name.className = `kpi-depth-${Math.min(depth, 6)}`;
      const line = element("tr", {}, name, rate, figure, before, reach);
      if (target === null) return line;
      const isFree = target in program.fields;
      if (isFree) figure.append(this.field(target));
      const says = () => [...rates.map((at) => this.typed(at)),
        isFree ? this.typed(target) : around.join(this.total(target))];
      const first = says();
      this.updates.push(() => {
        const now = says();
        if (!isFree) figure.textContent = now[rates.length];
        before.textContent = first.filter((each, at) => each !== now[at]).join(" · ");
        this.judge(target, reach);
      });
      return line;
    }

    /** @param {number} at @param {Element} cell */
    judge(at, cell) {
      const [verdict, reach] = this.now.verdicts.get(at) ?? ["", null];
      const values = { reach: this.text(at, reach && rough(reach)), target: this.total(at) };
      cell.textContent = verdict && filled(this.words[verdict], values);
      cell.classList.toggle("kpi-what-if-short", verdict === "short" || verdict === "beyond");
    }

    /** @param {number} at */
    field(at) {
      const { label } = this.program.fields[at];
      const note = element("span", { class: "kpi-what-if-wrong", id: `${this.id}.${at}`, role: "alert" });
      const input = /** @type {HTMLInputElement} */ (element("input", { type: "text",
        autocomplete: "off", "aria-label": label, "aria-describedby": note.id }));
      const back = this.button("↺", () => {
        this.set(at, null);
        input.focus();
      }, filled(this.words.undo, { name: label }));
      input.addEventListener("change", () => this.take(at, input, note));
      this.updates.push(() => {
        input.value = this.typed(at);
        input.size = Math.max(7, input.value.replace(WIDE, "00").length + 1);
        input.removeAttribute("aria-invalid");
        input.classList.toggle("kpi-what-if-edited", this.edits.has(at));
        back.hidden = !this.edits.has(at);
        note.textContent = "";
      });
      return element("span", { class: "kpi-what-if-field" }, back, input, note);
    }

    /** @param {number} at @param {HTMLInputElement} input @param {HTMLElement} note */
    take(at, input, note) {
      const variable = this.program.variables[at];
      const text = input.value.trim();
      if (!text) return this.set(at, null);
      if (text === this.typed(at)) return this.update();
      const value = parse(this.bare(at, text), variable.unit);
      if (value && isSettable(variable, value)) return this.set(at, value);
      const example = this.text(at, this.start.figures[at]);
      input.setAttribute("aria-invalid", "true");
      note.textContent = value ? this.words.zero : filled(this.words.wrong, { example });
    }

    /** @param {number} at @param {string} text a figure, maybe with the words around it */
    bare(at, text) {
      const [before, after] = this.program.fields[at].around.map((each) => each.trim());
      const end = after && text.endsWith(after) ? -after.length : undefined;
      return text.slice(text.startsWith(before) ? before.length : 0, end);
    }

    /** @param {number} at @param {Fraction | null} value */
    set(at, value) {
      if (value) this.edits.set(at, value);
      else this.edits.delete(at);
      this.keep();
    }

    reset() {
      this.edits.clear();
      this.keep();
    }

    update() {
      this.now = this.compute();
      this.updates.forEach((each) => each());
      this.summarize();
      this.table.classList.toggle("kpi-what-if-changed", this.edits.size > 0);
      this.table.classList.toggle("kpi-what-if-judged", this.now.verdicts.size > 0);
      this.yaml.textContent = frontMatter(this.program, this.edits);
      this.yaml.hidden ||= !this.edits.size;
      this.status.textContent = "";
    }

    /** Say first whether the plan still comes out. */
    summarize() {
      const { lead } = this.program;
      const count = this.edits.size;
      this.summary.replaceChildren(lead === null ? "" : `${this.reached(lead)} `,
        element("span", { class: "kpi-fine" },
          count ? filled(this.words.changed, { count: String(count) }) : ""));
      const [verdict] = (lead !== null && this.now.verdicts.get(lead)) || [];
      this.summary.classList.toggle("kpi-what-if-short", verdict === "short" || verdict === "beyond");
    }

    /** @param {number} lead */
    reached(lead) {
      const row = this.program.rows.find((each) => each.target === lead);
      const target = this.now.figures[lead];
      const short = this.now.verdicts.get(lead)?.[1];
      const reach = short ?? target;
      const part = reach && target && over(reach, target);
      return filled(this.words.summary, {
        goal: row?.title ?? "",
        reach: this.text(lead, short ? rough(short) : target),
        target: this.total(lead),
        part: part ? exactly(part, PERCENT, this.program.locale, 0) : this.words.unknown,
      });
    }

    show() {
      this.yaml.hidden = !this.edits.size;
      this.copy(this.yaml.textContent ?? "", this.edits.size ? this.words.copied : "");
    }

    /** @param {string} text @param {string} done */
    async copy(text, done) {
      try {
        await navigator.clipboard.writeText(text);
        this.status.textContent = done;
      } catch {
        this.status.textContent = this.words.uncopied;
      }
    }

    address() {
      const link = linked(this.program, this.edits);
      const page = location.pathname + location.search;
      return new URL(link ? `${page}#${this.id}?${link}` : page, location.href).href;
    }

    /** Put the figures into the address. */
    keep() {
      history.replaceState(history.state, "", this.address());
      this.update();
    }

    /** Take the figures of the address. */
    load() {
      const start = `#${this.id}?`;
      if (!location.hash.startsWith(start)) return;
      const { edits, unknown } = unlinked(this.program, location.hash.slice(start.length));
      this.edits = edits;
      this.update();
      this.root.scrollIntoView();
      const names = unknown.join(", ");
      if (names) this.status.textContent = filled(this.words.ignored, { names });
    }
  }

  /** @type {Panel[]} */
  let panels = [];
  const load = () => panels.forEach((each) => each.root.isConnected && each.load());
  const show = () => {
    const roots = /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll(".kpi-what-if[hidden]"));
    panels = [...roots].map((each, number) => new Panel(each, number));
    load();
  };
  window.addEventListener("hashchange", load);
  const pages = /** @type {any} */ (window).document$; // Material's instant navigation
  if (pages) pages.subscribe(show);
  else show();
})();
