// @ts-check
// Exact figures for the what-if panel: fractions of BigInt, their texts, and the arithmetic of a
// plan as the build wrote it down. Nothing is solved here: each assignment says what to compute.

/** @typedef {readonly [bigint, bigint]} Fraction numerator, denominator above 0, in lowest terms */
/** @typedef {number | string | [string, ...any[]]} Expression a variable, a number, an operation */
/** @typedef {{symbol: string, kind: string}} Unit */
/**
 * How a variable gets its figure. `sense` is +1 where more is better, -1 where less is; `strict`
 * counts must exceed their figure by one; only goals have a `depth`; `source` is the operand whose upper end gives this one's.
 * @typedef {{unit: Unit, sense: number, isCount: boolean, strict?: boolean, value?: string,
 *   upper?: string, times?: string, demands?: Expression[], whole?: string, isAsked?: boolean,
 *   isExact?: boolean, source?: number, depth?: number, isClosed?: boolean}} Variable
 */
/** @typedef {{goal: number, expression: Expression, shares: number[]}} Delivery */
/** @typedef {(Fraction | null)[]} Figures null where a division by zero leaves none */
/** @typedef {"short" | "beyond" | "surplus"} Verdict what the goals below amount to, held against it */
/**
 * @typedef {{figures: Figures, uppers: Figures, verdicts: Map<number, [Verdict, Fraction]>}} Outcome
 */

var kpidocsFigures = (() => {
  /** @type {Fraction} */ const ZERO = [0n, 1n];
  /** @type {Fraction} */ const ONE = [1n, 1n];
  /** @type {Fraction} */ const TOLERANCE = [1n, 200n]; // half a percent of the target
  /** @type {Fraction} */ const MARGIN = [1n, 20n]; // so much is added to make a figure round

  /** @param {bigint} n */
  const size = (n) => (n < 0n ? -n : n);
  /** @param {bigint} over @param {bigint} under @returns {Fraction} */
  const fraction = (over, under = 1n) => {
    let [a, b] = [size(over), size(under)];
    while (b) [a, b] = [b, a % b];
    const common = (under < 0n ? -1n : 1n) * (a || 1n);
    return [over / common, under / common];
  };
  /** @param {string} text N, N/D or a decimal @returns {Fraction} */
  const read = (text) => {
    const [over, under = "1"] = text.split("/");
    const [whole, decimals = ""] = over.split(".");
    return fraction(BigInt(whole + decimals), BigInt(under) * 10n ** BigInt(decimals.length));
  };
  /** @param {Fraction} a @param {Fraction} b */
  const add = (a, b) => fraction(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
  /** @param {Fraction} a @returns {Fraction} */
  const minus = (a) => [-a[0], a[1]];
  /** @param {Fraction} a @param {Fraction} b */
  const times = (a, b) => fraction(a[0] * b[0], a[1] * b[1]);
  /** @param {Fraction} a @param {Fraction} b */
  const over = (a, b) => (b[0] ? fraction(a[0] * b[1], a[1] * b[0]) : null);
  /** @param {Fraction} a @param {Fraction} b */
  const less = (a, b) => a[0] * b[1] < b[0] * a[1];
  /** @param {Fraction} a @param {Fraction} b */
  const same = (a, b) => a[0] === b[0] && a[1] === b[1];
  /** @param {Fraction} a @param {Fraction} b */
  const most = (a, b) => (less(a, b) ? b : a);
  /** @param {Fraction} a @param {Fraction} b */
  const least = (a, b) => (less(b, a) ? b : a);
  /** @param {Fraction} a */
  const magnitude = (a) => most(a, minus(a));
  /** @param {Fraction} a @returns {Fraction} */
  const floor = ([n, d]) => [n / d - (n % d < 0n ? 1n : 0n), 1n];
  /** @param {Fraction} a */
  const ceiling = (a) => minus(floor(minus(a)));
  /** @param {Fraction} value @param {string} [whole] */
  const round = (value, whole) =>
    whole === "up" ? ceiling(value) : whole === "down" ? floor(value) : value;

  /** @type {Record<string, (a: Fraction, b: Fraction) => Fraction | null>} */
  const OPERATIONS = { "+": add, "*": times, "/": over, min: least, max: most };

  /** @param {Expression} expression @param {Figures} values @returns {Fraction | null} */
  const evaluate = (expression, values) => {
    if (typeof expression === "number") return values[expression];
    if (typeof expression === "string") return read(expression);
    const [operation, ...parts] = expression;
    const figures = parts.map((part) => evaluate(part, values));
    if (operation === "-") return figures[0] && minus(figures[0]);
    return figures.reduce((a, b) => a && b && OPERATIONS[operation](a, b));
  };

  /** @param {Variable} variable @param {Figures} values */
  const hardest = ({ demands = [], sense }, values) => {
    const asked = demands.map((each) => evaluate(each, values)).filter((each) => each !== null);
    return asked.length ? asked.reduce((a, b) => (sense > 0 ? most(a, b) : least(a, b))) : null;
  };

  /** @param {Fraction} a @param {Fraction} b @param {number} sense */
  const isHarder = (a, b, sense) => (sense > 0 ? less(b, a) : less(a, b));
  /** @param {Fraction} amount @param {Fraction} target @param {number} sense */
  const isShort = (amount, target, sense) => {
    const slack = times(magnitude(target), TOLERANCE);
    return isHarder(add(target, sense > 0 ? minus(slack) : slack), amount, sense);
  };

  /**
   * @param {Variable[]} variables @param {Delivery[]} deliveries
   * @param {Map<number, Fraction>} edits @returns {Outcome}
   */
  const run = (variables, deliveries, edits) => {
    /** @type {Figures} */ const figures = [];
    /** @type {Figures} */ const carried = [];
    /** @type {Figures} */ const uppers = [];
    /** @param {number} at @param {Fraction} value */
    const give = (at, value) => {
      const { times: often, whole, strict, sense, upper } = variables[at];
      const figure = often ? round(times(value, read(often)), whole) : value;
      figures[at] = figure;
      carried[at] = !strict
        ? figure
        : sense > 0 ? add(floor(figure), ONE) : add(ceiling(figure), minus(ONE));
      uppers[at] = upper && !edits.has(at) ? read(upper) : null;
    };
    /** @param {number} at */
    const derive = (at) => {
      const variable = variables[at];
      let low = hardest(variable, carried);
      let high = variable.source === undefined ? null : uppers[variable.source];
      if (low && high) {
        const ends = carried.with(/** @type {number} */ (variable.source), high);
        const other = hardest(variable, ends) ?? low;
        [low, high] = [least(low, other), most(low, other)];
      }
      if (low && variable.isAsked) low = most(low, ZERO);
      const figure = low && round(low, variable.whole);
      figures[at] = figure;
      carried[at] = variable.isExact ? low : figure;
      uppers[at] = figure && high && most(figure, variable.isCount ? floor(high) : high);
    };
    variables.forEach(({ value }, at) => {
      const given = edits.get(at) ?? (value === undefined ? undefined : read(value));
      if (given) give(at, given);
      else derive(at);
    });

    /** @param {number} goal */
    const delivering = (goal) =>
      deliveries.filter((each) => each.goal === goal && isWhole(each, carried));
    /**
     * The figures with that end of each given range which is worst.
     * @param {Expression} expression @param {Figures} values @param {number} sense
     */
    const atWorst = (expression, values, sense) =>
      namesIn(expression).reduce((at, name) => {
        if (variables[name].value === undefined || !uppers[name]) return at;
        const other = at.with(name, uppers[name]);
        const [low, high] = [evaluate(expression, at), evaluate(expression, other)];
        return low && high && isHarder(low, high, sense) ? other : at;
      }, values);
    /**
     * What the goals below amount to, at worst.
     * @param {number} goal @param {Figures} values
     */
    const amount = (goal, values, sense = variables[goal].sense) => {
      const amounts = delivering(goal)
        .map(({ expression }) => evaluate(expression, atWorst(expression, values, sense)))
        .filter((each) => each !== null);
      return amounts.length ? amounts.reduce(sense > 0 ? least : most) : null;
    };
    /** @param {number} at @param {Fraction} value whether it would do for all goals that it is for */
    const suffices = (at, value) =>
      deliveries
        .filter((each) => namesIn(each.expression).includes(at))
        .every(({ goal }) => {
          const [target, left] = [carried[goal], amount(goal, carried.with(at, value))];
          return target && left && !isHarder(target, left, variables[goal].sense);
        });
    /** @param {number} at whether a given figure could clearly be easier: not by rounding alone */
    const isSpare = (at) => {
      const { value, sense, isCount, isClosed, times: often } = variables[at];
      const own = carried[at];
      if (isClosed || !own || !(value || edits.has(at))) return false;
      const up = BigInt(sense);
      const easier = /** @type {Fraction} */ (over(own, add(ONE, times(MARGIN, [up, 1n]))));
      const whole = sense > 0 ? add(ceiling(easier), minus(ONE)) : add(floor(easier), ONE);
      const step = add(own, times(read(often ?? "0"), [-up, 1n])); // one less in each period
      return suffices(at, isCount ? whole : easier) && suffices(at, step) &&
        !(sense > 0 && suffices(at, ZERO));
    };
    /** @param {number} goal what is added up from below is never more than needed */
    const isSurplus = (goal) => {
      const { isClosed, demands = [] } = variables[goal];
      const parts = delivering(goal);
      const below = parts.flatMap((each) => namesIn(each.expression))
        .filter((at) => variables[at].depth !== undefined);
      const top = Math.min(...[goal, ...below].map((at) => variables[at].depth ?? 0));
      return !isClosed && !parts.some((each) => each.shares.length) &&
        !demands.flatMap(namesIn).some((at) => below.includes(at)) &&
        below.some((at) => (variables[at].depth ?? 0) > top && isSpare(at));
    };
    const reach = [...carried];
    /** @param {number} goal @returns {[Verdict, Fraction] | null} */
    const verdict = (goal) => {
      const { sense } = variables[goal];
      const [target, upper] = [carried[goal], uppers[goal]];
      const [reached, stated] = [amount(goal, reach), amount(goal, carried)];
      if (!target || !reached || !stated) return null;
      if (isShort(reached, target, sense)) {
        reach[goal] = reached; // goals above get no farther with it
        return [sense > 0 ? "short" : "beyond", reached];
      }
      const highest = upper && amount(goal, carried, -1);
      if (highest && isShort(highest, upper, -1)) return ["beyond", highest];
      const isMore = less(ZERO, target) && isShort(stated, target, -sense);
      return isMore && isSurplus(goal) ? ["surplus", stated] : null;
    };
    /** @type {Outcome["verdicts"]} */ const verdicts = new Map();
    for (const goal of new Set(deliveries.map((each) => each.goal))) {
      const found = verdict(goal);
      if (found) verdicts.set(goal, found);
    }
    return { figures, uppers, verdicts };
  };

  /** @param {Delivery} delivery @param {Figures} values */
  const isWhole = ({ shares }, values) =>
    !shares.length ||
    same(shares.reduce((sum, at) => add(sum, values[at] ?? ZERO), ZERO), ONE);

  /** @param {Expression} expression @returns {number[]} */
  const namesIn = (expression) =>
    typeof expression === "number"
      ? [expression]
      : typeof expression === "string" ? [] : expression.slice(1).flatMap(namesIn);

  return { ZERO, add, floor, fraction, less, magnitude, minus, over, read, run, same, times };
})();
