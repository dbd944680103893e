// @ts-check
// The panel on the page of a plan in which figures can be tried out. The page is whole without it.
(() => {
  /** @typedef {readonly [bigint, bigint]} Fraction */
  /** @typedef {{name: string, label: string, around: [string, string], place: string,
   *   title: string, item: string, keys: string[]}} Field what may be set, and where it is written */
  /** @typedef {{title: string, depth: number, target: number | null, around: [string, string],
   *   rates: number[]}} Row */
  /**
   * @typedef {{locale: string, lead: number | null, words: Record<string, string>, rows: Row[],
   *   givens: {title: string, variable: number}[], fields: Record<string, Field>,
   *   variables: any[], deliveries: any[]}} Program
   */
  const { fraction, over, read, run } = kpidocsFigures;
  const { exactly, parse, print } = kpidocsTexts;
  const START = "#what-if?";

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
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      /** @type {Program} */ this.program = JSON.parse(root.dataset.program ?? "");
      this.words = this.program.words;
      /** @type {Map<number, Fraction>} */ this.edits = new Map();
      /** @type {Map<number, HTMLInputElement>} */ this.inputs = new Map();
      /** @type {(() => void)[]} */ this.updates = [];
      this.start = this.compute();
      this.now = this.start;
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

    /** @param {ReturnType<typeof run>} outcome @param {number} at */
    total(outcome, at) {
      const [low, high] = [outcome.figures[at], outcome.uppers[at]].map((each) =>
        each && this.text(at, each));
      if (!low) return this.words.unknown;
      return high ? low + this.words.to + high : low;
    }

    /** @param {number} at the figure as it is typed: of amounts for a period that of one of them */
    typed(at) {
      const { times, value } = this.program.variables[at];
      return this.text(at, this.edits.get(at) ?? (times ? read(value) : this.now.figures[at]));
    }

    build() {
      const { words, program } = this;
      this.summary = element("p", { class: "kpi-what-if-summary", "aria-live": "polite" });
      this.status = element("p", { class: "kpi-fine", role: "status" });
      this.yaml = element("pre", { class: "kpi-what-if-yaml", tabindex: "0", hidden: "" });
      const head = element("tr", {}, ...[words.goal, words.rate, words.target, words.before,
        words.reach].map((each, at) => element("th", this.heading(at), each)));
      const body = element("tbody", {}, ...program.rows.map((each) => this.row(each)),
        ...program.givens.map((each) => this.given(each)));
      const table = element("table", { class: "kpi-table" }, element("thead", {}, head), body);
      this.root.append(
        element("h2", { id: "what-if" }, words.heading),
        element("p", { class: "kpi-fine" }, words.lead),
        this.summary,
        element("div", { class: "kpi-scroll", role: "region", tabindex: "0",
          "aria-label": words.heading }, table),
        element("p", { class: "kpi-what-if-buttons" },
          this.button(words.reset, () => this.reset()),
          this.button(words.link, () => this.copy(location.href, words.copied)),
          this.button(words.copy, () => this.show())),
        this.status,
        this.yaml,
      );
      this.root.hidden = false;
      this.update();
    }

    /** @param {number} at @returns {Record<string, string>} */
    heading(at) {
      return at > 0 && at < 4 ? { scope: "col", class: "kpi-right" } : { scope: "col" };
    }

    /** @param {string} text @param {() => void} act @param {string} [label] */
    button(text, act, label = text) {
      const button = element("button", { type: "button", "aria-label": label }, text);
      button.addEventListener("click", act);
      return button;
    }

    /** @param {Row} row */
    row({ title, depth, target, around, rates }) {
      const depths = `kpi-depth-${Math.min(depth, 6)}`;
      const rate = element("td", { class: "kpi-right" }, ...rates.map((at) => this.field(at)));
      const figure = element("td", { class: "kpi-right" });
      const before = element("td", { class: "kpi-right kpi-quiet" });
      const reach = element("td", { class: "kpi-words" });
      const line = element("tr", {}, element("th", { scope: "row", class: depths }, title), rate,
        figure, before, reach);
      if (target === null) return line;
      const isFree = target in this.program.fields;
      figure.append(isFree ? this.field(target) : "");
      this.updates.push(() => {
        if (!isFree) figure.textContent = around.join(this.total(this.now, target));
        this.tell(target, [...rates, target], before, reach);
      });
      return line;
    }

    /** @param {{title: string, variable: number}} given */
    given({ title, variable }) {
      const before = element("td", { class: "kpi-right kpi-quiet" });
      this.updates.push(() => this.tell(variable, [variable], before));
      return element("tr", {}, element("th", { scope: "row" }, title), element("td"),
        element("td", { class: "kpi-right" }, this.field(variable)), before, element("td"));
    }

    /** @param {number} at @param {number[]} own @param {Element} before @param {Element} [reach] */
    tell(at, own, before, reach) {
      before.textContent = own
        .filter((each) => this.total(this.start, each) !== this.total(this.now, each))
        .map((each) => this.total(this.start, each)).join(" · ");
      if (!reach) return;
      const surplus = this.now.surplus.get(at);
      const isShort = this.now.short.has(at);
      const values = { reach: this.text(at, surplus ?? this.now.reach[at]),
        target: this.total(this.now, at) };
      const said = isShort ? this.words.short : surplus ? this.words.surplus : "";
      reach.textContent = filled(said, values);
      reach.classList.toggle("kpi-what-if-short", isShort);
    }

    /** @param {number} at */
    field(at) {
      const { around, label } = this.program.fields[at];
      const note = element("span", { class: "kpi-what-if-wrong", id: `what-if-${at}`, role: "alert" });
      const input = /** @type {HTMLInputElement} */ (element("input", { type: "text", size: "9",
        autocomplete: "off", "aria-label": label, "aria-describedby": note.id }));
      const back = this.button("↺", () => {
        this.set(at, null);
        input.focus();
      }, filled(this.words.undo, { name: label }));
      input.addEventListener("change", () => this.take(at, input.value));
      this.inputs.set(at, input);
      this.updates.push(() => {
        input.value = this.typed(at);
        input.removeAttribute("aria-invalid");
        input.classList.toggle("kpi-what-if-edited", this.edits.has(at));
        back.hidden = !this.edits.has(at);
        note.textContent = "";
      });
      return element("span", { class: "kpi-what-if-field" }, around[0], input, around[1], back, note);
    }

    /** @param {number} at @param {string} text */
    take(at, text) {
      const { unit } = this.program.variables[at];
      if (!text.trim()) return this.set(at, null);
      const value = parse(text, unit);
      const isRate = !this.program.variables[at].isGoal;
      if (value && !(isRate && value[0] === 0n)) {
        return text === this.typed(at) ? this.update() : this.set(at, value);
      }
      const input = /** @type {HTMLInputElement} */ (this.inputs.get(at));
      const note = /** @type {HTMLElement} */ (document.getElementById(`what-if-${at}`));
      const start = this.text(at, this.start.figures[at]);
      input.setAttribute("aria-invalid", "true");
      note.textContent = value ? this.words.zero : filled(this.words.wrong, { example: start });
    }

    /** @param {number} at @param {Fraction | null} value */
    set(at, value) {
      if (value) this.edits.set(at, value);
      else this.edits.delete(at);
      this.keep();
      this.update();
    }

    reset() {
      this.edits.clear();
      this.keep();
      this.update();
    }

    update() {
      this.now = this.compute();
      this.updates.forEach((each) => each());
      const { lead } = this.program;
      /** @type {HTMLElement} */ (this.summary).textContent = [
        filled(this.words.changed, { count: String(this.edits.size) }),
        lead === null ? "" : this.said(lead),
      ].join(" ");
      const yaml = /** @type {HTMLElement} */ (this.yaml);
      yaml.textContent = this.frontMatter();
      yaml.hidden ||= !this.edits.size;
      this.say("");
    }

    /** @param {number} lead */
    said(lead) {
      const row = this.program.rows.find((each) => each.target === lead);
      const [figure, target] = [this.now.reach[lead], this.now.figures[lead]];
      const reach = this.now.surplus.get(lead) ?? (this.now.short.has(lead) ? figure : target);
      const part = reach && target && over(reach, target);
      const percent = { symbol: "%", kind: "rate" };
      return filled(this.words.summary, {
        goal: row?.title ?? "",
        reach: this.text(lead, reach),
        target: this.total(this.now, lead),
        part: part ? print(part, percent, this.program.locale) : this.words.unknown,
      });
    }

    /** @param {string} text */
    say(text) {
      /** @type {HTMLElement} */ (this.status).textContent = text;
    }

    show() {
      const yaml = /** @type {HTMLElement} */ (this.yaml);
      yaml.hidden = !this.edits.size;
      this.copy(this.frontMatter(), this.edits.size ? this.words.copied : "");
    }

    /** @param {string} text @param {string} done */
    async copy(text, done) {
      try {
        await navigator.clipboard.writeText(text);
        this.say(done);
      } catch {
        this.say(this.words.uncopied);
      }
    }

    /** @param {number} at as an author writes it, without commas: these end a value in YAML */
    written(at) {
      const { unit } = this.program.variables[at];
      const { around } = this.program.fields[at];
      const value = /** @type {Fraction} */ (this.edits.get(at));
      const text = around.join(exactly(value, unit, this.program.locale).replaceAll(",", ""));
      return /^[\p{L}\p{N}¥$€£][\p{L}\p{N} .%/]*$/u.test(text) ? text : JSON.stringify(text);
    }

    frontMatter() {
      /** @type {Map<string, string[]>} */ const blocks = new Map();
      for (const at of [...this.edits.keys()].sort((a, b) => a - b)) {
        const { item, place, title, keys } = this.program.fields[at];
        const file = place.slice(0, place.lastIndexOf(":"));
        const indent = item ? "  " : "";
        const known = blocks.get(`${file} ${item} ${title}`);
        const lines = known ?? (item ? [`# ${place} ${title}`, `- id: ${item}`] : []);
        if (known || !item) lines.push(`${indent}# ${place} ${title}`);
        keys.forEach((key, depth) => {
          const value = depth === keys.length - 1 ? ` ${this.written(at)}` : "";
          lines.push(`${indent}${"  ".repeat(depth)}${key}:${value}`);
        });
        blocks.set(`${file} ${item} ${title}`, lines);
      }
      return [...blocks.values()].map((lines) => `${lines.join("\n")}\n`).join("");
    }

    /** Put the figures into the address. */
    keep() {
      const { fields, variables } = this.program;
      const pairs = [...this.edits].map(([at, value]) => {
        const { unit } = variables[at];
        const plain = unit.kind === "rate" ? unit : { symbol: "", kind: "" };
        const text = exactly(value, plain, "en").replaceAll(",", "");
        return `${encodeURIComponent(fields[at].name)}=${encodeURIComponent(text)}`;
      });
      const hash = pairs.length ? START + pairs.join("&") : "";
      history.replaceState(history.state, "", location.pathname + location.search + hash);
    }

    /** Take the figures of the address. */
    load() {
      if (!location.hash.startsWith(START)) return;
      const { fields, variables } = this.program;
      const places = new Map(Object.keys(fields).map((at) => [fields[at].name, Number(at)]));
      /** @type {string[]} */ const unknown = [];
      this.edits.clear();
      for (const [name, text] of new URLSearchParams(location.hash.slice(START.length))) {
        const at = places.get(name);
        const value = at === undefined ? null : parse(text, variables[at].unit);
        if (at === undefined || !value) unknown.push(name);
        else this.edits.set(at, value);
      }
      this.update();
      this.root.scrollIntoView();
      if (unknown.length) this.say(filled(this.words.ignored, { names: unknown.join(", ") }));
    }
  }

  /** @type {Panel | undefined} */
  let panel;
  const show = () => {
    const root = document.querySelector(".kpi-what-if[hidden]");
    if (root instanceof HTMLElement) {
      panel = new Panel(root);
      panel.load();
    }
  };
  window.addEventListener("hashchange", () => panel?.root.isConnected && panel.load());
  const pages = /** @type {any} */ (window).document$; // Material's instant navigation
  if (pages) pages.subscribe(show);
  else show();
})();
