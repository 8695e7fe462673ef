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
    var shown = items.filter(function (item) {
      return item.getClientRects().length > 0;
    }).length;
    status.textContent = "แสดง " + shown + " จาก " + items.length + " ข้อ";
  }

  window.addEventListener("hashchange", say);
  say();
})();
