// The chart keeps its name and a text for screen readers, and everything that can be pressed is reached by the keyboard.
place.setAttribute("role", "figure");
place.setAttribute("aria-label", about.title);
if (!place.id) {
  place.id = "chart-" + Math.random().toString(36).slice(2);
}
const words = document.createElement("p");
words.id = place.id + "-text";
words.textContent = about.text;
words.style.cssText = "position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
words.className = "jguild-words";
place.after(words);
place.setAttribute("aria-describedby", words.id);

function pressable(element, name, press) {
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "0");
  element.setAttribute("aria-label", name);
  element.dataset.lmSuppressShortcuts = "true";
  element.onkeydown = event => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.stopPropagation();
      press();
    }
  };
}

function named() {
  place.querySelectorAll(".main-svg").forEach((svg, i) => {
    if (i === 0) {
      // An image has nothing that can be focused.
      svg.setAttribute("role", svg.querySelector("[tabindex='0']") ? "group" : "img");
      svg.setAttribute("aria-label", about.title);
    }
  });
  place.querySelectorAll(".modebar-btn").forEach(button =>
    pressable(button, button.dataset.title + ": " + about.title, () => button.click()));
  place.querySelectorAll(".modebar").forEach(bar => {
    bar.onfocus = bar.onblur = null;
    bar.addEventListener("focusin", () => { bar.style.opacity = 1; });
    bar.addEventListener("focusout", () => { bar.style.opacity = ""; });
  });
  place.querySelectorAll(".legend .traces").forEach(item => {
    const toggle = item.querySelector(".legendtoggle");
    const index = item.__data__ && item.__data__[0] && item.__data__[0].trace.index;
    if (toggle && index !== undefined) {
      const shown = () => place.data[index].visible !== "legendonly";
      pressable(toggle, "Show or hide: " + item.textContent.trim(),
        () => Plotly.restyle(place, { visible: shown() ? "legendonly" : true }, [index]));
      toggle.setAttribute("aria-pressed", String(shown()));
    }
  });
}
drawn.then(() => {
  named();
  place.on("plotly_afterplot", named);
});
