// @ts-check
// Scrolls a wide tree to the goal that it is drawn for, and hands clicks in a tree to the theme's
// instant navigation, which knows links of HTML only. All pages work without it.
(() => {
  const pages = /** @type {any} */ (window).document$;
  /** @param {MouseEvent} event */
  const follow = (event) => {
    const target = /** @type {Element} */ (event.target);
    const node = /** @type {SVGAElement | null} */ (target.closest?.(".kpi-tree a"));
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (node && plain) {
      const link = document.createElement("a");
      link.href = node.href.baseVal;
      event.preventDefault();
      document.body.append(link);
      link.click();
      link.remove();
    }
  };
  const show = () => {
    for (const frame of document.querySelectorAll(".kpi-drawing")) {
      const node =
        frame.querySelector(".kpi-node--focus") ??
        frame.querySelector(".kpi-node--kgi:not(.kpi-node--context)");
      if (node && frame.scrollWidth > frame.clientWidth) {
        const inner = node.getBoundingClientRect();
        const outer = frame.getBoundingClientRect();
        frame.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
      }
    }
  };
  if (pages) {
    pages.subscribe(show); // Material's instant navigation: at every page
    document.addEventListener("click", follow);
  } else {
    show();
  }
})();
