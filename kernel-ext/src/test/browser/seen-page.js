// What a person sees of an output: the texts, where they are, and their colours. Runs in the page.
window.seen = (() => {
  const visible = { checkOpacity: true, checkVisibilityCSS: true };

  /** The visible texts of a place with letters or digits: those of HTML by text node, those of SVG by text element. */
  function texts(place) {
    const found = [];
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || !parent.checkVisibility(visible) || parent.closest("script, style, title, desc")) {
        continue;
      }
      const drawn = parent.closest("text");
      const last = found[found.length - 1];
      if (drawn && last && last.element === drawn || !/[\p{L}\p{N}]/u.test(node.data)) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(drawn || node);
      const box = drawn ? drawn.getBoundingClientRect() : range.getBoundingClientRect();
      // Texts for screen readers alone are cut to a pixel.
      if (box.width > 1 && box.height > 1 && !forReadersAlone(parent, place)) {
        found.push({ element: drawn || parent, colour: parent, text: (drawn || node).textContent.trim(), box });
      }
    }
    return found;
  }

  function forReadersAlone(element, place) {
    for (let each = element; each && each !== place; each = each.parentElement) {
      const box = each.getBoundingClientRect();
      const style = getComputedStyle(each);
      if (style.position === "absolute" && box.width <= 1 && box.height <= 1 && style.overflow !== "visible") {
        return true;
      }
    }
    return false;
  }

  const scrolls = value => value === "auto" || value === "scroll";
  const clips = value => value === "hidden" || value === "clip";

  /** Why a text cannot be read completely; empty if it can. Scrolling is allowed for tables, and downwards. */
  function cutBy({ element, box }) {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      const outer = each.getBoundingClientRect();
      const sideways = box.right > outer.right + 1.5 || box.left < outer.left - 1.5;
      const along = box.bottom > outer.bottom + 1.5 || box.top < outer.top - 1.5;
      if (clips(style.overflowX) && sideways || clips(style.overflowY) && along) {
        return each.title || each.closest("[title]") ? "" : each.tagName + "." + (each.getAttribute("class") || "");
      }
      if (scrolls(style.overflowX) && sideways && each.scrollWidth > each.clientWidth + 1) {
        return each.querySelector("table") || each.matches(".jguild-chart") ? "" : "scrolling of " + each.tagName + "." + each.className;
      }
      if (scrolls(style.overflowY) && along) {
        return "";
      }
    }
    return box.right > document.documentElement.clientWidth + 1.5 || box.left < -1.5 ? "page" : "";
  }

  /** The texts that cannot be read completely, with what cuts them. */
  function cut(place) {
    return texts(place).map(each => [each.text.slice(0, 60), cutBy(each)]).filter(([, by]) => by);
  }

  /** The corners of a drawn text, which may be turned, without the space above and below its letters. */
  function corners(text) {
    const { x, y, width, height } = text.getBBox();
    const inset = height * 0.2;
    const matrix = text.getScreenCTM();
    return [[x, y + inset], [x + width, y + inset], [x + width, y + height - inset], [x, y + height - inset]]
      .map(([left, top]) => new DOMPoint(left, top).matrixTransform(matrix));
  }

  /** Whether two convex shapes overlap: no line along a side of one separates them. */
  function meet(a, b) {
    for (const shape of [a, b]) {
      for (let i = 0; i < shape.length; i++) {
        const [from, to] = [shape[i], shape[(i + 1) % shape.length]];
        const along = point => (point.x - from.x) * (to.y - from.y) - (point.y - from.y) * (to.x - from.x);
        const [left, right] = [a.map(along), b.map(along)];
        if (Math.max(...left) <= Math.min(...right) || Math.max(...right) <= Math.min(...left)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The pairs of texts of one chart that overlap. */
  function overlaps(chart) {
    const shapes = texts(chart).filter(each => each.element.tagName === "text")
      .map(({ element, text }) => ({ text, shape: corners(element) }));
    const pairs = [];
    shapes.forEach((one, i) => shapes.slice(i + 1).forEach(other => {
      if (meet(one.shape, other.shape)) {
        pairs.push([one.text.slice(0, 40), other.text.slice(0, 40)]);
      }
    }));
    return pairs;
  }

  function rgba(colour) {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }

  function opacity(element) {
    let product = 1;
    for (let each = element; each; each = each.parentElement) {
      product *= Number(getComputedStyle(each).opacity);
    }
    return product;
  }

  /** Whether the middle of a text is in sight: a table of which it is part may be scrolled. */
  function inSight({ element, box }) {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const outer = each.getBoundingClientRect();
      if (getComputedStyle(each).overflowX !== "visible" && !(x > outer.left && x < outer.right && y > outer.top && y < outer.bottom)) {
        return false;
      }
    }
    return true;
  }

  /** The texts of a place that are in sight, with the colour of their letters and their box in the window. */
  function inks(place) {
    return texts(place).filter(inSight).map(({ element, colour, text, box }) => {
      const style = getComputedStyle(colour);
      const drawn = element.tagName === "text";
      const [red, green, blue, alpha] = rgba(drawn ? style.fill : style.color);
      const ink = [red, green, blue, alpha * opacity(colour) * (drawn ? Number(style.fillOpacity) : 1)];
      return { text: text.slice(0, 40), ink, box: [box.left, box.top, box.width, box.height] };
    });
  }

  /** Makes letters invisible, or visible again, so that a picture shows what is behind them. */
  function hideLetters(hidden) {
    document.getElementById("no-letters")?.remove();
    if (hidden) {
      const style = document.createElement("style");
      style.id = "no-letters";
      style.textContent = "* { color: transparent !important; text-shadow: none !important; }"
        + " text, tspan { fill: transparent !important; }";
      document.head.append(style);
    }
  }

  const light = ([red, green, blue]) => [red, green, blue]
    .map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);

  function contrast(ink, behind) {
    const mixed = ink.slice(0, 3).map((part, i) => part * ink[3] + behind[i] * (1 - ink[3]));
    const [low, high] = [light(mixed), light(behind)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  /**
   * The contrast of each text with a picture of what is behind it, which begins so many pixels below the top of the window:
   * the median over the area of the text (WCAG 2.1).
   */
  async function contrasts(found, picture, from) {
    const image = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    return found.map(({ text, ink, box: [left, top, width, height] }) => {
      const values = [];
      for (const across of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        for (const down of [0.2, 0.5, 0.8]) {
          const [x, y] = [Math.round(left + across * width), Math.round(top - from + down * height)];
          if (x >= 0 && y >= 0 && x < image.width && y < image.height) {
            values.push(contrast(ink, context.getImageData(x, y, 1, 1).data));
          }
        }
      }
      values.sort((a, b) => a - b);
      return { text, contrast: values[Math.floor(values.length / 2)] };
    }).filter(each => each.contrast !== undefined);
  }

  return { texts, cut, overlaps, inks, hideLetters, contrasts };
})();
