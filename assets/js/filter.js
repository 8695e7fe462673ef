// Says how many items the chosen filter shows. The filter itself works without this.
(function () {
  "use strict";
  var filter = document.querySelector(".ps-filter");
  if (!filter) {
    return;
  }
  var status = filter.querySelector(".ps-filter__status");
  var items = Array.prototype.slice.call(document.querySelectorAll(".ps-items__item"));

  function say() {
    var chosen = location.hash || "#all";
    Array.prototype.forEach.call(filter.querySelectorAll("a"), function (link) {
      if (link.hash === chosen) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
    // Counted by name, not by what is painted: the first run comes before the target is known.
    var verdict = chosen.indexOf("#only-") === 0 ? chosen.slice("#only-".length) : "";
    var shown = items.filter(function (item) {
      return !verdict || item.classList.contains("ps-items__item--" + verdict);
    }).length;
    status.textContent = "แสดง " + shown + " จาก " + items.length + " ข้อ";
  }

  window.addEventListener("hashchange", say);
  say();
})();
