// Scrolls a wide tree to the goal that it is drawn for. All pages work without it.
(() => {
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
  if (window.document$) {
    window.document$.subscribe(show); // Material's instant navigation: at every page
  } else {
    show();
  }
})();
