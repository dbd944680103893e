// @ts-check
// Figures as the pages print them, and as people type them.

var kpidocsTexts = (() => {
  const { add, fraction, less, magnitude, over, read, times } = kpidocsFigures;

  const DIGITS = 4; // after the point, where a figure does not end
  const MUCH_MONEY = 1000n; // from here on without a fraction
  /** @type {[bigint, string][]} */
  const MYRIADS = [[10n ** 12n, "兆"], [10n ** 8n, "億"], [10n ** 4n, "万"]];
  const LARGE_COUNT = 10n ** 8n;
  const LARGE_MONEY = 10n ** 6n;
  /** @type {Record<string, string>} */
  const SIGNS = { 円: "¥", USD: "$", EUR: "€", GBP: "£" };
  /** @type {Record<string, bigint>} */
  const RATES = { "%": 100n, "‰": 1000n };
  /** @type {Record<string, bigint>} */
  const SCALES = { 兆: 10n ** 12n, 億: 10n ** 8n, 千万: 10n ** 7n, 万: 10n ** 4n, 千: 1000n,
    k: 1000n, K: 1000n, M: 10n ** 6n, bn: 10n ** 9n, BN: 10n ** 9n };

  const LONGEST = 30;
  // Each part but the last has a scale, so that digits are cut in one way only.
  const AMOUNT = (() => {
    const whole = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)`;
    const scale = "(?:千万|[兆億万千])";
    const part = String.raw`${whole}(?:\.\d+)?`;
    return new RegExp(`^(?:(?:${whole}${scale})*${part}${scale}?|${part}(?:[kKM]|bn|BN))$`);
  })();

  /** @param {Fraction} value @param {number | null} digits halves go away from zero @returns {Fraction} */
  const rounded = (value, digits) => {
    if (digits === null || value[1] === 1n) return value;
    const scale = 10n ** BigInt(digits);
    const [n, d] = magnitude(value);
    const whole = (n * scale * 2n + d) / (d * 2n);
    return fraction(value[0] < 0n ? -whole : whole, scale);
  };
  /** @param {bigint} n */
  const grouped = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
  /** @param {bigint} d how many decimals a number over it has, null where it has no end */
  const places = (d) => {
    let [rest, twos, fives] = [d, 0, 0];
    for (; rest % 2n === 0n; rest /= 2n) twos += 1;
    for (; rest % 5n === 0n; rest /= 5n) fives += 1;
    return rest === 1n ? Math.max(twos, fives) : null;
  };
  /** @param {Fraction} value @param {number} decimals */
  const decimal = ([n, d], decimals) => {
    const scale = 10n ** BigInt(decimals);
    const digits = (n * scale) / d;
    const end = decimals ? `.${String(digits % scale).padStart(decimals, "0")}` : "";
    return grouped(digits / scale) + end;
  };
  /** @param {Fraction} value @param {bigint} [large] from here on in 万 and 億 @returns {string} */
  const number = (value, large) => {
    if (value[0] < 0n) return `-${number(magnitude(value), large)}`;
    const decimals = places(value[1]);
    if (decimals === null) return `${value[0]}/${value[1]}`;
    const whole = value[0] / value[1];
    const even = large === LARGE_MONEY && value[1] === 1n && whole % 10n ** 4n === 0n;
    if (!large || whole < 10n ** 4n || (whole < large && !even)) return decimal(value, decimals);
    let rest = value;
    let text = "";
    for (const [worth, name] of MYRIADS) {
      const count = rest[0] / (rest[1] * worth);
      rest = add(rest, fraction(-count * worth));
      if (count) text += grouped(count) + name;
    }
    return rest[0] ? text + decimal(rest, decimals) : text;
  };
  /** @param {Unit} unit */
  const gap = ({ symbol }) => (/^[a-z]/i.test(symbol) && symbol !== "pt" ? " " : "");

  /** @param {Fraction} value @param {Unit} unit @param {string} locale @param {number | null} digits */
  const exactly = (value, unit, locale, digits = null) => {
    const { symbol } = unit;
    const isJapanese = locale === "ja";
    if (symbol in RATES) {
      const rate = rounded(times(value, [RATES[symbol], 1n]), digits);
      return places(rate[1]) === null ? `${value[0]}/${value[1]}` : number(rate) + symbol;
    }
    const [currency, ...divisor] = symbol.split("/");
    const amount = rounded(value, digits);
    if (isJapanese && currency === "円") return number(amount, LARGE_MONEY) + symbol;
    if (currency in SIGNS) {
      const sign = (amount[0] < 0n ? "-" : "") + SIGNS[currency];
      return [sign + number(magnitude(amount)), ...divisor].join("/");
    }
    const text = number(amount, isJapanese ? LARGE_COUNT : undefined);
    return symbol ? text + gap(unit) + symbol : text;
  };
  /** As the tables print it. @param {Fraction} value @param {Unit} unit @param {string} locale */
  const print = (value, unit, locale) => {
    const isMuch = unit.kind === "money" && !less(magnitude(value), [MUCH_MONEY, 1n]);
    return exactly(value, unit, locale, isMuch ? 0 : DIGITS);
  };

  /**
   * What somebody typed: 50, 50%, 1,600, 1万, １６００, 1億2,000万円, $10K; null for anything else.
   * A bare number in a field for percent is percent.
   * @param {string} typed @param {Unit} unit @returns {Fraction | null}
   */
  const parse = (typed, unit) => {
    const { symbol } = unit;
    const [currency] = symbol.split("/");
    if (/\p{No}/u.test(typed)) return null; // ² and ½
    let text = typed.normalize("NFKC").trim();
    const ends = [symbol, currency].filter(Boolean).map((each) => each.normalize("NFKC").toLowerCase());
    if (symbol in RATES) ends.push("%", "‰", "割");
    const lower = text.toLowerCase();
    const end = amount(text) ? "" : ends.find((each) => lower.endsWith(each)) ?? "";
    text = text.slice(0, text.length - end.length).trim();
    const sign = (SIGNS[currency] ?? "").normalize("NFKC");
    if (sign && text.startsWith(sign)) text = text.slice(sign.length);
    const value = amount(text);
    if (!value || !(symbol in RATES)) return value;
    return over(value, [end === "割" ? 10n : RATES[end || symbol], 1n]);
  };
  /** @param {string} text */
  const amount = (text) => {
    if (text.length > LONGEST || !AMOUNT.test(text)) return null;
    let [sum, least] = [fraction(0n), 0n];
    for (const [, digits, scale] of text.matchAll(/([\d,.]+)(千万|[兆億万千kKM]|bn|BN)?/g)) {
      const figure = read(digits.replaceAll(",", ""));
      const part = times(figure, [scale ? SCALES[scale] : 1n, 1n]);
      if (least && !(less(part, [least, 1n]) && less(figure, [10n ** 4n, 1n]))) return null;
      least = scale ? SCALES[scale.at(-1) === "万" ? "万" : scale] : 1n;
      sum = add(sum, part);
    }
    return sum;
  };

  /** In few digits, as findings say what is reached. @param {Fraction} value @returns {Fraction} */
  const rough = (value) => {
    const [n, d] = magnitude(value);
    if (!n || value[1] === 1n) return value;
    const length = (/** @type {bigint} */ whole) => String(whole).length;
    return rounded(value, n >= d ? Math.max(0, 3 - length(n / d)) : 2 + length(d / n));
  };

  return { exactly, parse, print, rough };
})();
