// @ts-check
// What was changed in a what-if panel, written down: as front matter, and in a link.

/** @typedef {{name: string, label: string, around: [string, string], place: string,
 *   title: string, item: string, keys: string[]}} Field what may be set, and where it is written */
/** @typedef {{title: string, depth?: number, target: number | null, around: [string, string],
 *   rates: number[]}} Row */
/**
 * @typedef {{locale: string, lead: number | null, words: Record<string, string>, rows: Row[],
 *   givens: {title: string, variable: number}[], fields: Record<string, Field>,
 *   variables: Variable[], deliveries: Delivery[]}} Program
 */
/** @typedef {Map<number, Fraction>} Edits */

var kpidocsWriting = (() => {
  const { exactly, parse } = kpidocsTexts;

  const LONGEST = 100_000; // letters of a link
  const FEW = 5; // names of it that are said
  const LETTERS = 100; // of such a name

  /**
   * A figure as an author writes it, without commas: these end a value in YAML.
   * @param {Program} program @param {number} at @param {Fraction} value
   */
  const written = ({ fields, locale, variables }, at, value) => {
    const figure = exactly(value, variables[at].unit, locale).replaceAll(",", "");
    const text = fields[at].around.join(figure);
    return /^[\p{L}\p{N}¥$€£][\p{L}\p{N} .%/]*$/u.test(text) ? text : JSON.stringify(text);
  };

  /** @param {Program} program @param {Edits} edits @returns {string} one block a goal */
  const frontMatter = (program, edits) => {
    /** @type {Map<string, string[]>} */ const blocks = new Map();
    for (const [at, figure] of [...edits].sort(([a], [b]) => a - b)) {
      const { item, place, title, keys } = program.fields[at];
      const block = `${place.slice(0, place.lastIndexOf(":"))} ${item} ${title}`;
      const indent = item ? "  " : "";
      const known = blocks.get(block);
      const lines = known ?? (item ? [`# ${place} ${title}`, `- id: ${item}`] : []);
      if (known || !item) lines.push(`${indent}# ${place} ${title}`);
      keys.forEach((key, depth) => {
        const value = depth === keys.length - 1 ? ` ${written(program, at, figure)}` : "";
        lines.push(`${indent}${"  ".repeat(depth)}${key}:${value}`);
      });
      blocks.set(block, lines);
    }
    return [...blocks.values()].map((lines) => `${lines.join("\n")}\n`).join("");
  };

  /** @param {Program} program @param {Edits} edits @returns {string} what a link says of them */
  const linked = ({ fields, variables }, edits) =>
    [...edits].map(([at, value]) => {
      const { unit } = variables[at];
      const plain = unit.kind === "rate" ? unit : { symbol: "", kind: "" };
      const text = exactly(value, plain, "en").replaceAll(",", "");
      return `${encodeURIComponent(fields[at].name)}=${encodeURIComponent(text)}`;
    }).join("&");

  /** @param {Program} program @param {string} link its edits, and what does not fit this plan */
  const unlinked = ({ fields, variables }, link) => {
    const places = new Map(Object.keys(fields).map((at) => [fields[at].name, Number(at)]));
    /** @type {Edits} */ const edits = new Map();
    /** @type {Set<string>} */ const unknown = new Set();
    for (const [name, text] of new URLSearchParams(link.slice(0, LONGEST))) {
      const at = places.get(name);
      const value = at === undefined ? null : parse(text, variables[at].unit);
      if (at !== undefined && value && isSettable(variables[at], value)) edits.set(at, value);
      else unknown.add(name.slice(0, LETTERS));
    }
    return { edits, unknown: [...unknown].slice(0, FEW) };
  };

  /** @param {Variable} variable @param {Fraction} value a rate of nothing cannot be reckoned with */
  const isSettable = ({ depth }, value) => depth !== undefined || value[0] !== 0n;

  return { frontMatter, isSettable, linked, unlinked };
})();
