"use strict";
// Drawings can be made larger and smaller and pulled; without this file they scroll.
(() => {
  const STEP = 1.25, LEAST = 0.4, MOST = 4, PULLED = 4;

  function zoomable(drawing) {
    const canvas = drawing.querySelector(".canvas"), svg = canvas && canvas.querySelector("svg");
    if (!svg) return;
    const width = svg.viewBox.baseVal.width;
    let scale = 1;

    function zoom(wanted) {
      const next = Math.min(MOST, Math.max(LEAST, wanted)), by = next / scale;
      const x = canvas.scrollLeft + canvas.clientWidth / 2, y = canvas.scrollTop + canvas.clientHeight / 2;
      scale = next;
      svg.style.width = `${width * scale}px`;
      canvas.scrollLeft = x * by - canvas.clientWidth / 2;
      canvas.scrollTop = y * by - canvas.clientHeight / 2;
    }
    const to = { in: () => zoom(scale * STEP), out: () => zoom(scale / STEP), fit: () => zoom(1) };
    const keys = { "+": to.in, "=": to.in, "-": to.out, "0": to.fit };

    drawing.querySelector(".tools").hidden = false;
    for (const button of drawing.querySelectorAll("[data-zoom]"))
      button.addEventListener("click", to[button.dataset.zoom]);
    canvas.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
      event.preventDefault();
      keys[event.key]();
    });

    let held = null, pulled = false;
    canvas.addEventListener("pointerdown", (event) => {
      pulled = false;
      if (event.pointerType === "mouse" && event.button === 0)
        held = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop };
    });
    window.addEventListener("pointermove", (event) => {
      if (!held) return;
      const x = event.clientX - held.x, y = event.clientY - held.y;
      if (!pulled && Math.hypot(x, y) < PULLED) return;
      pulled = true;
      canvas.classList.add("held");
      canvas.scrollLeft = held.left - x;
      canvas.scrollTop = held.top - y;
    });
    window.addEventListener("pointerup", () => {
      held = null;
      canvas.classList.remove("held");
    });
    canvas.addEventListener("click", (event) => { if (pulled) event.preventDefault(); }, true);
    canvas.addEventListener("dragstart", (event) => event.preventDefault());
  }

  // The lines of the node that is pointed at or has the focus stand out.
  function traced(svg) {
    function light(event) {
      const node = event.target.closest("[data-node]"), at = node && node.dataset.node;
      svg.classList.toggle("traced", Boolean(node));
      for (const line of svg.querySelectorAll("[data-from]"))
        line.classList.toggle("lit", line.dataset.from === at || line.dataset.to === at);
    }
    for (const kind of ["pointerover", "pointerleave", "focusin", "focusout"]) svg.addEventListener(kind, light);
  }

  for (const svg of document.querySelectorAll("svg.flow")) traced(svg);
  for (const drawing of document.querySelectorAll(".drawing")) zoomable(drawing);
})();
